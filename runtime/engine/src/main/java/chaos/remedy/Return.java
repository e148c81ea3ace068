package chaos.remedy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The way back of a rotation by renaming that could not be ended: the log and the older ones get their names again.
 *
 * @param gap the number that was free before, to which the renames reached
 */
record Return(OldLogs old, int gap) {

    /** Goes back, and returns the failure that says so. */
    IOException after(IOException why) {
        Path one = old.numbered(1, false);
        try {
            // A link fails where a writer has made the log anew, and a rename would put an end to that file.
            Files.createLink(old.log(), one);
            Files.delete(one);
            down();
        } catch (IOException stays) {
            why.addSuppressed(stays);
            return new HalfRotated(
                    String.valueOf(why.getMessage()), old.log() + " was moved to " + one.getFileName(), why);
        }
        String cause =
                why.getCause() == null ? why.getMessage() : why.getCause().getMessage();
        return new IOException(
                old.log() + " stays as it is, and the older ones keep their numbers: gzip failed (" + cause + ")", why);
    }

    /** From the second up, to the names that the chain of renames has left. */
    private void down() throws IOException {
        for (int number = 2; number <= gap; number++) {
            for (OldLogs.Old each : of(number)) {
                Files.move(each.path(), old.numbered(number - 1, each.compressed()));
            }
        }
    }

    private List<OldLogs.Old> of(int number) throws IOException {
        return old.all().stream().filter(one -> one.number() == number).toList();
    }
}
