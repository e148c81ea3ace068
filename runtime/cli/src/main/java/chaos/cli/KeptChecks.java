package chaos.cli;

import chaos.plan.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} said about scripts that have not changed since: the same build, asked the same in the same place
 * about the same bytes, with the same bytes in the files of data that the scripts name, says the same. An entry is one file a question, so that a changed script replaces its old
 * answer. It is readable by its owner only, for it holds the scripts.
 */
final class KeptChecks {
    private static final int NEWEST = 200;

    private final Path folder;

    KeptChecks(Path folder) {
        this.folder = folder;
    }

    /** What was said, or null where this was not asked before, something has changed or the entry is damaged. */
    byte @Nullable [] find(Question question) {
        try {
            return KeptAnswer.read(Files.readAllBytes(file(question)), question);
        } catch (IOException absent) {
            return null;
        }
    }

    /** Keeps an answer and the files it relies on; where that can't be written the next check is only slower. */
    void keep(Question question, List<DataFile> files, byte[] answer) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var aside = Files.createTempFile(folder, "new", ".tmp");
            Files.write(aside, KeptAnswer.written(question, files, answer));
            Files.move(aside, file(question), StandardCopyOption.REPLACE_EXISTING);
            OldFiles.deleteAllBut(NEWEST, folder);
        } catch (IOException | UnsupportedOperationException unwritable) {
            return;
        }
    }

    private Path file(Question question) {
        return folder.resolve(question.name());
    }
}
