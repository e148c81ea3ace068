package chaos.cli.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where scripts lie.
 *
 * @param here the folder that the program was started from
 * @param home the folder of the program itself
 */
public record ScriptPlaces(Path here, Path home) {

    private static final String GROOVY = ".groovy";

    /** The scenarios that we know, so that a part of a name is enough, and the files below the begun path. */
    List<Choice> files(Typing typing) {
        Map<String, Choice> found = new LinkedHashMap<>();
        for (Path script : all("scenarios")) {
            String path = shown(script);
            found.put(path, Choice.whole(path, ""));
        }
        Paths.scripts(here, typing.begun()).forEach(choice -> found.putIfAbsent(choice.value(), choice));
        return List.copyOf(found.values());
    }

    /** The names of the runbooks. */
    List<Choice> runbooks() {
        return Choice.plain(
                all("runbooks").stream().map(ScriptPlaces::name).distinct().toList());
    }

    /** What the script that a line names asks; nothing where it names none. */
    Asks asks(List<String> words) {
        return words.stream()
                .flatMap(word -> script(word).stream())
                .findFirst()
                .map(Asks::of)
                .orElse(new Asks(Map.of()));
    }

    private Optional<Path> script(String word) {
        try {
            Path file = here.resolve(word);
            return word.endsWith(GROOVY) && Files.isRegularFile(file)
                    ? Optional.of(file)
                    : all("runbooks").stream()
                            .filter(path -> name(path).equals(word))
                            .findFirst();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Those here first. */
    private List<Path> all(String folder) {
        List<Path> found = new ArrayList<>();
        for (Path root : Stream.of(here, home)
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .distinct()
                .toList()) {
            found.addAll(in(root.resolve(folder)));
        }
        return found;
    }

    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(GROOVY))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** As short as it can be typed here. */
    private String shown(Path script) {
        Path root = here.toAbsolutePath().normalize();
        return (script.startsWith(root) ? root.relativize(script) : script).toString();
    }

    private static String name(Path script) {
        String file = String.valueOf(script.getFileName());
        return file.substring(0, file.length() - GROOVY.length());
    }
}
