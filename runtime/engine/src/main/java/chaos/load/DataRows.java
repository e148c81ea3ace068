package chaos.load;

import chaos.plan.DataFile;
import chaos.plan.DataTable;
import chaos.plan.Feeder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Reads the files of data that a plan names, as they were when it was made. */
final class DataRows {

    /**
     * The rows of a feeder, as they were when the plan was made.
     *
     * @throws IllegalArgumentException where the file cannot be read, or is another by now
     */
    static List<String[]> of(Feeder feeder) {
        DataFile file = feeder.file();
        try {
            return DataTable.parse(new String(bytes(file), StandardCharsets.UTF_8))
                    .rows();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the file of data " + file.path() + ": " + e.getMessage(), e);
        }
    }

    /** The bytes of a file, as they were when the plan was made. */
    static byte[] bytes(DataFile file) {
        byte[] bytes = read(file.path());
        if (!hash(bytes).equals(file.sha256())) {
            throw new IllegalArgumentException(
                    file.path() + " has changed since the plan was made; make the plan anew");
        }
        return bytes;
    }

    private DataRows() {}

    /** A pipe or a device could have no end, so it is refused before it is opened. */
    static byte[] read(String path) {
        Path file = Path.of(path);
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        Files.exists(file)
                                ? "this is no file"
                                : "there is no such file; it is looked for at " + file.toAbsolutePath());
            }
            if (Files.size(file) > DataTable.LIMIT) {
                throw new IllegalArgumentException(
                        "a file of data has at most 8 MiB, got " + Files.size(file) + " bytes; give a part of it");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("it cannot be read: " + e.getMessage(), e);
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
