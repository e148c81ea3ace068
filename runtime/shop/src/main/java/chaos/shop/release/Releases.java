package chaos.shop.release;

import chaos.shop.life.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The releases in a home: {@code releases/ID/} with {@code release.properties} and the marker {@code COMPLETE}, which holds
 * the id and is written last; the link {@code current} points at the one that runs.
 */
public final class Releases {
    private static final String PROPERTIES = "release.properties";
    private static final String MARKER = "COMPLETE";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Path folder;
    private final Path current;

    public Releases(Path home) {
        this.folder = home.resolve("releases");
        this.current = home.resolve("current");
    }

    /** Lays out what is not there yet; {@code current} points at 2.5.1 if it pointed nowhere. */
    public void layOut() {
        layOut("2.5.1", "notifications.keep=0");
        layOut("2.5.2", "notifications.keep=2KiB");
        if (!Files.isSymbolicLink(current)) {
            use("2.5.1");
        }
    }

    /** Points {@code current} at a release that is there and whole; at no moment does it point nowhere. */
    public void use(String id) {
        read(id);
        Path fresh =
                current.resolveSibling(".current." + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, Path.of("releases", id));
            Files.move(fresh, current, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal("cannot point " + current + " at release " + id + ": " + e, e);
        }
    }

    /** The release that {@code current} points at. */
    public Release current() {
        if (!Files.isSymbolicLink(current)) {
            throw new Refusal(current + " points at no release; start once with --release ID, or --lay-out");
        }
        try {
            Path target = Files.readSymbolicLink(current);
            return read(String.valueOf(target.getFileName()));
        } catch (IOException e) {
            throw new Refusal(current + " cannot be read: " + e, e);
        }
    }

    private Release read(String id) {
        Path release = folder.resolve(PLAIN.matcher(id).matches() ? id : "-");
        if (!Files.isDirectory(release)) {
            throw new Refusal("there is no release '" + id + "' in " + folder + "; there are " + ids());
        }
        if (!id.equals(marker(release))) {
            throw new Refusal("release " + id + " is only half built: " + release.resolve(MARKER)
                    + " does not hold its id; lay it out anew or choose one of " + ids());
        }
        Release read = Release.of(release.resolve(PROPERTIES).toString(), properties(release.resolve(PROPERTIES)));
        if (!read.id().equals(id)) {
            throw new Refusal(
                    release.resolve(PROPERTIES) + " is of release '" + read.id() + "', its folder of '" + id + "'");
        }
        return read;
    }

    private static String marker(Path release) {
        try {
            return Files.readString(release.resolve(MARKER)).strip();
        } catch (IOException notThere) {
            return "";
        }
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(file + " cannot be read: " + e, e);
        }
    }

    /** The ids of all whole releases, sorted. */
    public List<String> ids() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(r -> String.valueOf(r.getFileName()).equals(marker(r)))
                    .map(r -> String.valueOf(r.getFileName()))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException none) {
            return List.of();
        }
    }

    /** The marker is written last, so a release that was cut off while being laid out has none, and is done again. */
    private void layOut(String id, String behaviour) {
        Path release = folder.resolve(id);
        if (id.equals(marker(release))) {
            return;
        }
        try {
            Files.createDirectories(release);
            Files.writeString(release.resolve(PROPERTIES), "id=" + id + "\n" + behaviour + "\n");
            Files.writeString(release.resolve(MARKER), id + "\n");
        } catch (IOException e) {
            throw new Refusal("cannot lay out release " + id + " in " + folder + ": " + e, e);
        }
    }
}
