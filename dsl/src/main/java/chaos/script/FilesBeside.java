package chaos.script;

import chaos.plan.DataFile;
import chaos.words.DataFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads files of data from the folder of the script that names them. */
record FilesBeside(Path script) implements DataFiles {

    @Override
    public Found read(String path, long limit) throws Unreadable {
        Path file = script.resolveSibling(path);
        if (!Files.isRegularFile(file)) {
            throw new Unreadable("there is no such file; a path is beside the script, or begins at the root");
        }
        try {
            if (Files.size(file) > limit) {
                throw new Unreadable("it has " + Files.size(file) + " bytes, at most " + limit + " are read");
            }
            byte[] bytes = Files.readAllBytes(file);
            return new Found(new DataFile(file.toString(), sha256(bytes)), text(bytes));
        } catch (IOException e) {
            throw new Unreadable("it cannot be read: check that you may read it (" + e.getMessage() + ")");
        }
    }

    private static String text(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("it is not text in UTF-8");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
