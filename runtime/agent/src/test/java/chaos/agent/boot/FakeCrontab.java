package chaos.agent.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A crontab that keeps its table beside itself, and ends as the real one does. */
public final class FakeCrontab {

    private FakeCrontab() {}

    /** Puts it into a folder, for a PATH. */
    public static void in(Path folder) throws IOException {
        Path program = folder.resolve("crontab");
        Files.writeString(
                program,
                "#!/bin/sh\n"
                        + "table=$(dirname \"$0\")/table\n"
                        + "case $1 in\n"
                        + "    -l) cat \"$table\" 2>/dev/null || { echo 'no crontab for you' >&2; exit 1; } ;;\n"
                        + "    -r) rm \"$table\" ;;\n"
                        + "    -) cat >\"$table\" ;;\n"
                        + "esac\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
