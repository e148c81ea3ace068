package chaos.perform.act;

import java.nio.file.Path;
import java.util.Set;

/** The safety rule of acts that delete or empty files by a pattern: the system's own directories are none of their places. */
final class Preserve {

    private static final Set<String> SYSTEM = Set.of(
            "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "media", "mnt", "opt", "proc", "root", "run",
            "sbin", "srv", "sys", "tmp", "usr", "var");
    /** Nothing below these is a log or a release of anybody. */
    private static final Set<String> WHOLLY =
            Set.of("bin", "boot", "dev", "lib", "lib32", "lib64", "proc", "sbin", "sys");

    private Preserve() {}

    /** Throws where an act must not work in the directory, however its path is written. */
    static void check(String act, Path directory) throws BrokenOff {
        Path place = directory.toAbsolutePath().normalize();
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
