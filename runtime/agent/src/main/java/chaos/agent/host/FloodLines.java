package chaos.agent.host;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The lines of a flood: all equally long, numbered without a gap, and as easy to compress as logs are. */
final class FloodLines {

    static final int LENGTH = 200;
    private static final String FILLER = "the request took longer than it should and is tried again; ";

    private final String who;
    private final byte[] line = new byte[LENGTH];
    private long number;

    FloodLines(String fault) {
        this.who = " WARN chaos-flood " + fault + " line=";
    }

    /** So many lines, at a moment in epoch milliseconds. */
    byte[] next(int lines, long millis) {
        byte[] bytes = new byte[lines * LENGTH];
        byte[] head =
                (Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString() + who).getBytes(US_ASCII);
        for (int i = 0; i < lines; i++) {
            put(head, String.format(Locale.ROOT, "%012d ", number++).getBytes(US_ASCII));
            System.arraycopy(line, 0, bytes, i * LENGTH, LENGTH);
        }
        return bytes;
    }

    private void put(byte[] head, byte[] count) {
        System.arraycopy(head, 0, line, 0, head.length);
        System.arraycopy(count, 0, line, head.length, count.length);
        for (int i = head.length + count.length; i < LENGTH - 1; i++) {
            line[i] = (byte) FILLER.charAt(i % FILLER.length());
        }
        line[LENGTH - 1] = '\n';
    }
}
