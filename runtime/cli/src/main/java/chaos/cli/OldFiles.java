package chaos.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

/** Keeps a folder small. */
final class OldFiles {
    private OldFiles() {}

    /** Deletes all files but the newest; one that another program deletes at the same time is no matter. */
    static void deleteAllBut(int newest, Path folder) {
        var files = folder.toFile().listFiles(File::isFile);
        if (files == null || files.length <= newest) {
            return;
        }
        Arrays.sort(files, Comparator.comparingLong(File::lastModified).reversed());
        for (var i = newest; i < files.length; i++) {
            files[i].delete();
        }
    }
}
