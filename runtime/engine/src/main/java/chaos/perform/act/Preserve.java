package chaos.perform.act;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The safety rule of acts that delete or empty files by a pattern: the system's own directories are none of their places. */
final class Preserve {

    private static final Set<String> SYSTEM = Set.of(
            "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "media", "mnt", "opt", "proc", "root", "run",
            "sbin", "srv", "sys", "tmp", "usr", "var");
    /** Nothing below these is a log or a release of anybody. */
    private static final Set<String> WHOLLY =
            Set.of("bin", "boot", "dev", "lib", "lib32", "lib64", "proc", "sbin", "sys");

    private Preserve() {}

    private static final Pattern SEEN_THROUGH = Pattern.compile("/proc/[0-9]+/root(?<there>/.*)?");

    /** A disk that only a process sees is reached through /proc/PID/root: what counts is the name that it has there. */
    private static Path asItsProcessSeesIt(Path place) {
        Matcher seen = SEEN_THROUGH.matcher(place.toString());
        return seen.matches() ? Path.of(Objects.requireNonNullElse(seen.group("there"), "/")) : place;
    }

    /** Throws where an act must not work in the directory, however its path is written, and wherever links lead. */
    static void check(String act, Path directory) throws BrokenOff {
        Path said = directory.toAbsolutePath().normalize();
        check(act, said, asItsProcessSeesIt(said));
        check(act, said, asItsProcessSeesIt(real(directory)));
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException notThere) {
            return directory.toAbsolutePath().normalize();
        }
    }

    private static void check(String act, Path said, Path seen) throws BrokenOff {
        // What was /bin is /usr/bin by now (the merged /usr of file-hierarchy(7)).
        Path place = seen.startsWith("/usr") && seen.getNameCount() > 1
                ? Path.of("/").resolve(seen.subpath(1, seen.getNameCount()))
                : seen;
        int depth = place.getNameCount();
        String first = depth == 0 ? "" : place.getName(0).toString();
        if (depth == 0 || depth == 1 && SYSTEM.contains(first) || WHOLLY.contains(first)) {
            throw new BrokenOff(
                    BrokenOff.Why.REFUSED,
                    act + " in " + said + (seen.equals(said) ? "" : ", which is " + seen + ",")
                            + " is refused: a directory of the system is not for it; name the one that"
                            + " holds the files that are meant");
        }
    }
}
