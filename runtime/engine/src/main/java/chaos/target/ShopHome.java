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

    /** How much was said on the console by now, in bytes: earlier processes wrote there too. */
    long spoken() {
        return console().toFile().length();
    }

    /** The last that was said on the console; empty where nothing was. */
    String lastWords() {
        return lastWords(0);
    }

    /** The last that was said on the console since then; empty where nothing was. */
    String lastWords(long spoken) {
        try {
            String said = Files.readString(console(), StandardCharsets.ISO_8859_1);
            List<String> lines = said.substring((int) Math.min(spoken, said.length()))
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
        } catch (IOException nothing) {
            return "";
        }
    }
}
