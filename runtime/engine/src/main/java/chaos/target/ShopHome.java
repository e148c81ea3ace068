package chaos.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders of a shop's home that its starter has to do with. */
record ShopHome(Path path) {
    private static final int SHOWN = 5;

    /** Makes the folders that must be there before the shop starts. */
    void make() throws TargetFailure {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(data());
            Files.createDirectories(path.resolve("disk"));
        } catch (IOException e) {
            throw new TargetFailure(
                    "cannot make the target's home " + path + ": " + e + "; choose one that can be written", e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** What the shop and its JVM say on their standard output and error. */
    Path console() {
        return logs().resolve("console.log");
    }

    /** The last that was said on the console; empty where nothing was. */
    String lastWords() {
        try {
            List<String> lines = Files.readString(console(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
        } catch (IOException nothing) {
            return "";
        }
    }
}
