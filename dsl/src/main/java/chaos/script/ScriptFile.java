package chaos.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a script from disk; what is no script at all is told with what to do next. */
final class ScriptFile {

    /** Nobody writes a scenario as long as this; what is longer could keep the parser busy. */
    static final int LIMIT = 64 * 1024;

    private ScriptFile() {}

    /**
     * The text of a file.
     *
     * @throws Unreadable with a message for the user
     */
    static String read(Path file) {
        if (!Files.exists(file)) {
            throw new Unreadable("there is no such file; the bundled ones are in scenarios/");
        }
        if (Files.isDirectory(file)) {
            throw new Unreadable("this is a directory; name one of the scripts in it");
        }
        try {
            if (Files.size(file) > LIMIT) {
                throw tooLong(Files.size(file));
            }
            return decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Unreadable("it cannot be read: check that you may read it (" + e.getMessage() + ")");
        }
    }

    static Unreadable tooLong(long size) {
        return new Unreadable("a script has at most 64 KiB, got " + size + " bytes; say repetitions with a loop");
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("it is not UTF-8; save it as UTF-8 text");
        }
    }

    /** Why a script cannot be read, as a sentence for the user. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }

        String told() {
            return String.valueOf(getMessage());
        }
    }
}
