package chaos.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Finds programs before they are started, so that "no such program" is not mistaken for a program's own failure. */
public final class Executables {

    private Executables() {}

    /** Why the command cannot be started; empty where it can, as far as can be seen. */
    public static Optional<String> problem(Command command) {
        Path directory = command.directory().orElse(Path.of(""));
        if (!Files.isDirectory(directory.toAbsolutePath())) {
            return Optional.of("there is no directory " + directory);
        }
        String program = command.words().get(0).value();
        return program.contains("/") ? problemAt(directory.resolve(program)) : problemOnPath(program);
    }

    private static Optional<String> problemAt(Path program) {
        if (!Files.exists(program)) {
            return Optional.of("there is no " + program);
        }
        boolean runnable = Files.isRegularFile(program) && Files.isExecutable(program);
        return runnable ? Optional.empty() : Optional.of(program + " may not be run");
    }

    private static Optional<String> problemOnPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        boolean found = Arrays.stream(path.split(":"))
                .map(folder -> Path.of(folder, program))
                .anyMatch(file -> problemAt(file).isEmpty());
        return found ? Optional.empty() : Optional.of("there is no program '" + program + "' on PATH");
    }
}
