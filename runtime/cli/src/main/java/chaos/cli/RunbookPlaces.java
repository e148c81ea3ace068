package chaos.cli;

import chaos.words.Nearest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where runbooks are looked for: beside the scenario that names one, below the folder we were started in, in our own tree. */
final class RunbookPlaces {

    private static final String FOLDER = "runbooks";
    private static final String ENDING = ".groovy";

    private RunbookPlaces() {}

    /** The folders for the runbooks that a scenario names. */
    static List<Path> beside(Path scenario) {
        Path folder = scenario.toAbsolutePath().normalize().getParent();
        List<Path> folders = new ArrayList<>();
        if (folder != null) {
            folders.add(folder.resolveSibling(FOLDER));
        }
        folders.addAll(known());
        return there(folders);
    }

    /** The file of a runbook, by its path or its name. */
    static Path find(String runbook) {
        Path direct = Path.of(runbook);
        if (runbook.contains("/") || runbook.endsWith(ENDING)) {
            return direct;
        }
        Map<String, Path> all = all();
        Path found = all.get(runbook);
        if (found == null) {
            throw new Refusal("there is no runbook '" + runbook + "'" + meant(runbook, all), names(all));
        }
        return found;
    }

    /** All runbooks by their names; of two with the same name the nearer one. */
    static Map<String, Path> all() {
        Map<String, Path> all = new TreeMap<>();
        for (Path folder : there(known())) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(ENDING))
                        .forEach(file -> all.putIfAbsent(
                                String.valueOf(file.getFileName()).replace(ENDING, ""), file));
            } catch (IOException e) {
                throw new Refusal(folder + " cannot be read: " + Reasons.of(e), "Give the path of a runbook.");
            }
        }
        return all;
    }

    private static String meant(String runbook, Map<String, Path> all) {
        String nearest = Nearest.of(runbook, all.keySet());
        return nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
    }

    private static String names(Map<String, Path> all) {
        return all.isEmpty()
                ? "There are none in ./" + FOLDER + "; give the path of one."
                : "There are " + String.join(", ", all.keySet()) + "; or give the path of one.";
    }

    private static List<Path> known() {
        List<Path> folders = new ArrayList<>(List.of(Path.of(FOLDER).toAbsolutePath()));
        for (Path up = ours(); up != null; up = up.getParent()) {
            folders.add(up.resolve(FOLDER));
        }
        return folders;
    }

    /** The folder or jar of our own classes, which lies in our tree. */
    private static @Nullable Path ours() {
        try {
            return Path.of(RunbookPlaces.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("our own classes have no place", e);
        }
    }

    private static List<Path> there(List<Path> folders) {
        return folders.stream().filter(Files::isDirectory).distinct().collect(Collectors.toList());
    }
}
