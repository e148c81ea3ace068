package chaos.cli.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Names of files and folders that go on from the begin of one. */
final class Paths {

    private Paths() {}

    /** Scripts, and the folders that may hold some. */
    static List<Choice> scripts(Path here, String begun) {
        return list(here, begun, path -> path.toString().endsWith(".groovy") && Files.isRegularFile(path));
    }

    static List<Choice> folders(Path here, String begun) {
        return list(here, begun, path -> false);
    }

    /** Hidden ones only where the begin has the dot. */
    private static List<Choice> list(Path here, String begun, Predicate<Path> file) {
        String folder = begun.substring(0, begun.lastIndexOf('/') + 1);
        String name = begun.substring(folder.length());
        try (Stream<Path> inside = Files.list(here.resolve(folder))) {
            return inside.filter(path -> Files.isDirectory(path) || file.test(path))
                    .filter(path -> name.startsWith(".") || !name(path).startsWith("."))
                    .sorted()
                    .map(path -> choice(folder, path))
                    .toList();
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
    }

    private static Choice choice(String folder, Path path) {
        boolean isFolder = Files.isDirectory(path);
        return new Choice(folder + name(path) + (isFolder ? "/" : ""), "", !isFolder);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
