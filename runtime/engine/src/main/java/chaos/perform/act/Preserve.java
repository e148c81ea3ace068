package chaos.perform.act;

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

    /** Throws where an act must not work in the directory, however its path is written. */
    static void check(String act, Path directory) throws BrokenOff {
        Path place = asItsProcessSeesIt(directory.toAbsolutePath().normalize());
        int depth = place.getNameCount();
        String first = depth == 0 ? "" : place.getName(0).toString();
        if (depth == 0 || depth == 1 && SYSTEM.contains(first) || WHOLLY.contains(first)) {
            throw new BrokenOff(
                    BrokenOff.Why.REFUSED,
                    act + " in " + place + " is refused: a directory of the system is not for it; name the one that"
                            + " holds the files that are meant");
        }
    }
}
