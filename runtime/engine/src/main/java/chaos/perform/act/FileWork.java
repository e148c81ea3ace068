package chaos.perform.act;

import chaos.journal.Visible;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Work on files for acts: what the system refuses becomes a failure with a message. */
final class FileWork {

    private FileWork() {}

    /** Something that files may refuse. */
    interface Work<T> {
        T run() throws IOException, DeedFailure;
    }

    static <T> T doing(String what, Work<T> work) throws DeedFailure {
        try {
            return work.run();
        } catch (NoSuchFileException e) {
            throw new DeedFailure(what + ": there is no " + e.getFile(), e);
        } catch (IOException e) {
            throw new DeedFailure(what + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new DeedFailure(what + ": " + e.getMessage(), e);
        }
    }

    static Path path(Tools tools, chaos.plan.Wording wording) throws DeedFailure {
        String text = tools.values().text(wording);
        try {
            if (text.isBlank()) {
                throw new DeedFailure("a path is expected, got an empty text");
            }
            if (text.codePoints().anyMatch(Visible::hides)) {
                throw new DeedFailure("a path holds no control characters, got '"
                        + Visible.line(tools.values().mask(text)) + "'");
            }
            Path path = Path.of(text);
            if (path.startsWith("..") || !path.isAbsolute() && path.normalize().startsWith("..")) {
                throw new DeedFailure("a path does not lead out of where it begins, got '"
                        + tools.values().mask(text) + "'");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new DeedFailure("'" + tools.values().mask(text) + "' is no path", e);
        }
    }
}
