package chaos.target;

import chaos.journal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The settings that a standing target was started with last, in {@code HOME/started.json}: a restart uses them again. */
record LastSettings(Path file) {

    static LastSettings in(Path home) {
        return new LastSettings(home.resolve("started.json"));
    }

    void keep(ShopSettings settings) throws TargetFailure {
        Path aside = file.resolveSibling("." + file.getFileName());
        try {
            Files.writeString(aside, Json.write(settings, ShopSettings.class));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new TargetFailure("the target runs, but its settings cannot be kept for a restart: " + e, e);
        }
    }

    ShopSettings read() throws TargetFailure {
        try {
            return Json.read(Files.readString(file), ShopSettings.class);
        } catch (IOException e) {
            throw new TargetFailure(
                    "it is not known how the target in " + file.getParent() + " was started (" + e
                            + "); start it once with: chaos target start",
                    e);
        }
    }
}
