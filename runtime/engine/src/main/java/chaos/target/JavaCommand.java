package chaos.target;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** A command line of the java program, as java(1) reads it: options, then what is run. */
final class JavaCommand {

    /** Options whose value is the next word. */
    private static final Set<String> VALUED = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--upgrade-module-path",
            "--add-modules",
            "--limit-modules",
            "--add-reads",
            "--add-exports",
            "--add-opens",
            "--patch-module",
            "--enable-native-access",
            "--source");

    private final List<String> words;

    private JavaCommand(List<String> words) {
        this.words = words;
    }

    static JavaCommand of(String... words) {
        return new JavaCommand(Arrays.stream(words).toList());
    }

    /** Its main class, also where it is told as a module or by a jar; a path of a jar counts from a directory. */
    Optional<String> mainClass(Path directory) {
        if (words.isEmpty() || !words.get(0).matches("(.*/)?java")) {
            return Optional.empty();
        }
        int at = 1;
        while (at < words.size() && words.get(at).startsWith("-")) {
            Optional<String> value =
                    Optional.of(at + 1).filter(next -> next < words.size()).map(words::get);
            switch (words.get(at)) {
                case "-jar" -> {
                    return value.flatMap(jar -> ofJar(directory.resolve(jar)));
                }
                case "-m", "--module" -> {
                    return value.map(module -> module.substring(module.indexOf('/') + 1));
                }
                default -> at += VALUED.contains(words.get(at)) ? 2 : 1;
            }
        }
        return Optional.of(at)
                .filter(next -> next < words.size())
                .map(words::get)
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> ofJar(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
