package chaos.perform.act;

import chaos.journal.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What steps captured, as files named by their hash in the run's folder, so that an undo in a later process knows them. */
public final class KeptOutputs {

    private KeptOutputs() {}

    /** Keeps an output; one that holds a secret is not kept, and an undo that needs it must be done by hand. */
    static void keep(Tools tools, String text) throws DeedFailure {
        if (!tools.values().mask(text).equals(text)) {
            return;
        }
        Path file = file(tools.folder(), Hash.of(text));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new DeedFailure("the output cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }

    /** What was captured; empty where it was not kept, or is not as it was. */
    public static Optional<String> read(Path folder, Event.OutputCaptured captured) {
        try {
            return Optional.of(Files.readString(file(folder, captured.sha256())))
                    .filter(text -> Hash.of(text).equals(captured.sha256()));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static Path file(Path folder, String hash) {
        return folder.resolve("outputs").resolve(hash + ".txt");
    }
}
