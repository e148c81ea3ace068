package chaos.remedy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes numbered lines and rotates without rest, until it is killed: {@code Rotator LOG FIRST copy|rename}. */
final class Rotator {

    private static final int LINES = 20;

    private Rotator() {}

    public static void main(String[] words) throws IOException {
        Path log = Path.of(words[0]);
        Rotation rotation = new Rotation(log, 100_000, true, words[2].equals("copy"));
        for (int line = Integer.parseInt(words[1]); ; line++) {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (line == LINES) {
                System.out.println("up");
            }
            if (line % LINES == 0) {
                rotation.perform();
            }
        }
    }
}
