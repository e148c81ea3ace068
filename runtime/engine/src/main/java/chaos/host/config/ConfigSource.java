package chaos.host.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of configuration.
 *
 * @param relative where the files that it includes without a full path are looked for
 */
public record ConfigSource(Path file, Path relative) {

    /** The lines; none where the file is not there, as for OpenSSH. */
    List<ConfigLine> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return ConfigLine.all(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ConfigException(file + " cannot be read: " + e.getMessage(), "Mend that, or name another file.");
        }
    }

    /** The files that a word of an Include names, in the order of their names. */
    List<ConfigSource> included(String word, Path home) {
        String path = word.startsWith("~/") ? home + word.substring(1) : word;
        return expand(relative.resolve(path)).stream()
                .map(found -> new ConfigSource(found, relative))
                .toList();
    }

    /** Stars may stand in any part of the path, as in a shell. */
    private static List<Path> expand(Path pattern) {
        List<Path> found = List.of(pattern.getRoot() == null ? Path.of("") : pattern.getRoot());
        for (Path part : pattern) {
            List<Path> next = new ArrayList<>();
            found.forEach(folder -> next.addAll(children(folder, part.toString())));
            found = next;
        }
        return found;
    }

    private static List<Path> children(Path folder, String part) {
        if (part.chars().noneMatch(c -> c == '*' || c == '?' || c == '[')) {
            Path child = folder.resolve(part);
            return Files.exists(child) ? List.of(child) : List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, part)) {
            entries.forEach(entry -> found.add(folder.resolve(entry.getFileName())));
        } catch (IOException e) {
            return List.of();
        }
        found.removeIf(path -> path.getFileName().toString().startsWith(".") && !part.startsWith("."));
        found.sort(null);
        return found;
    }
}
