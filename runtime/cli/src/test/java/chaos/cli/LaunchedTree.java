package chaos.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A copy of what the launcher looks at, with surroundings of its own: cache, PATH and build. */
final class LaunchedTree {
    private static final Path REAL = Path.of(System.getProperty("chaos.root"));
    private static final List<String> TOOLS =
            List.of("bash", "find", "flock", "java", "mkdir", "mv", "mvn", "readlink", "rm", "sh", "tail", "touch");
    private static final String PRODUCT = "runtime/cli/target/chaos";

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    private LaunchedTree(Path root) {
        this.root = root;
        set("PATH", System.getenv("PATH"));
        set("XDG_CACHE_HOME", root.resolve("cache").toString());
    }

    static LaunchedTree copyTo(Path temp) throws IOException {
        var root = temp.toRealPath().resolve("tree");
        copy("bin/chaos", root);
        copy("pom.xml", root);
        for (var module : List.of("dsl", "runtime/cli")) {
            copy(module + "/pom.xml", root);
            Files.createDirectories(root.resolve(module).resolve("src/main"));
            Files.createDirectories(root.resolve(module).resolve("src/test"));
        }
        copy(PRODUCT + "/build", root);
        try (var jars = Files.list(REAL.resolve(PRODUCT + "/lib"))) {
            for (var jar : jars.toList()) {
                copy(PRODUCT + "/lib/" + jar.getFileName(), root);
            }
        }
        var tree = new LaunchedTree(root);
        tree.date();
        return tree;
    }

    /** The sources are an hour old, their build a minute. */
    private void date() throws IOException {
        var now = Instant.now();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(file -> !file.startsWith(root.resolve(PRODUCT)))
                    .toList()) {
                Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(3600)));
            }
        }
        Files.setLastModifiedTime(build(), FileTime.from(now.minusSeconds(60)));
    }

    private static void copy(String file, Path root) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.copy(REAL.resolve(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }

    Path launcher() {
        return root.resolve("bin/chaos");
    }

    Path build() {
        return root.resolve(PRODUCT + "/build");
    }

    Path jar() throws IOException {
        try (var jars = Files.list(root.resolve(PRODUCT + "/lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("picocli-4"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    List<Path> archives() throws IOException {
        try (var files = Files.walk(root.resolve("cache"))) {
            return files.filter(file -> file.getFileName().toString().contains(".jsa"))
                    .toList();
        }
    }

    void set(String name, String value) {
        environment.put(name, value);
    }

    void newSource() throws IOException {
        write("dsl/src/main/New.java");
    }

    void newTest() throws IOException {
        write("dsl/src/test/New.java");
    }

    private void write(String file) throws IOException {
        Files.writeString(root.resolve(file), "class New {}\n");
    }

    Path program(String name, String lines) throws IOException {
        var folder = Files.createDirectories(root.resolve("programs"));
        var program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + lines + "\n");
        program.toFile().setExecutable(true);
        return program;
    }

    /** Puts these lines in the place of Maven. */
    void maven(String lines) throws IOException {
        set("PATH", program("mvn", lines).getParent() + ":" + environment.get("PATH"));
    }

    /** A folder with everything that the launcher starts but one. */
    Path pathWithout(String missing) throws IOException {
        var folder = Files.createDirectories(root.resolve("path"));
        for (var tool : TOOLS) {
            if (!tool.equals(missing)) {
                var here = Files.writeString(folder.resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
                here.toFile().setExecutable(true);
            }
        }
        return folder;
    }

    private static Path onPath(String tool) {
        for (var folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return Path.of(folder, tool);
            }
        }
        throw new IllegalStateException("there is no " + tool + " on PATH");
    }

    Seen run(String... arguments) throws Exception {
        return start(launcher(), root, arguments).end();
    }

    Launch start(Path launcher, Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(root, "output", "");
        var errors = Files.createTempFile(root, "errors", "");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Launch(builder.start(), output, errors);
    }

    /** A started launcher. */
    record Launch(Process process, Path output, Path errors) {
        Seen end() throws Exception {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end within 120 s");
            }
            return new Seen(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        }
    }

    /** What was seen of it. */
    record Seen(int status, String output, String errors) {}
}
