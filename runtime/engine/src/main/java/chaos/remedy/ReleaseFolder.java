package chaos.remedy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The releases of a home: {@code releases/ID/} whose marker {@code COMPLETE} holds the id, and the link {@code current}.
 *
 * <p>Their order is that in which {@code releases.log} records them, an id a line; ids that it does not know come before
 * those, by their numbers. Times of files say nothing: whoever touches a release changes them.
 */
public record ReleaseFolder(Path home) {

    /** The whole releases, the oldest first. */
    public List<String> ids() throws IOException {
        List<String> recorded = recorded();
        try (Stream<Path> all = Files.list(home.resolve("releases"))) {
            return all.filter(ReleaseFolder::isWhole)
                    .map(release -> release.getFileName().toString())
                    .sorted(Comparator.<String>comparingInt(recorded::lastIndexOf)
                            .thenComparing(ReleaseFolder::byNumbers))
                    .toList();
        }
    }

    /** Whether a release is there and whole: its marker, which is written last, holds its id. */
    public static boolean isWhole(Path release) {
        try {
            return Files.readString(release.resolve("COMPLETE"))
                    .strip()
                    .equals(release.getFileName().toString());
        } catch (IOException notThere) {
            return false;
        }
    }

    /** The id that {@code current} points at. */
    public String current() throws IOException {
        return new Link(home.resolve("current"))
                .target()
                .map(target -> target.getFileName().toString())
                .orElseThrow(() -> new IOException(home.resolve("current") + " points at no release"));
    }

    /** What would be deleted so that {@code keep} stay, the oldest first; never what {@code current} points at. */
    public List<String> tooMany(int keep) throws IOException {
        List<String> ids = new ArrayList<>(ids());
        String current = current();
        int surplus = ids.size() - Math.max(1, keep);
        return ids.stream()
                .filter(id -> !id.equals(current))
                .limit(Math.max(0, surplus))
                .toList();
    }

    /** Deletes a release: first its marker, so that what is left of a deletion that was cut off counts as half built. */
    public void delete(String id) throws IOException {
        Path release = home.resolve("releases").resolve(id);
        Files.deleteIfExists(release.resolve("COMPLETE"));
        try (Stream<Path> all = Files.walk(release)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(path);
            }
        }
    }

    private List<String> recorded() throws IOException {
        Path log = home.resolve("releases.log");
        return Files.exists(log)
                ? Files.readAllLines(log).stream().map(String::strip).toList()
                : List.of();
    }

    /** Runs of digits by their value, the rest by its letters: 2.5.9 comes before 2.5.10. */
    static int byNumbers(String one, String other) {
        String[] a = one.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        String[] b = other.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = part(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int part(String a, String b) {
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers ? new java.math.BigInteger(a).compareTo(new java.math.BigInteger(b)) : a.compareTo(b);
    }
}
