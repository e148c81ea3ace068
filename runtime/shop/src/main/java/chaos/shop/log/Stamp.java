package chaos.shop.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes moments as {@code 2026-01-01T00:00:00.000Z}; what is the same for a second is made once a second. */
final class Stamp {
    private static final int MILLIS_A_SECOND = 1000;

    private long second = Long.MIN_VALUE;
    private byte[] upToSecond = new byte[0];

    /** Writes at a position, and says the position after it. */
    int write(long epochMillis, byte[] into, int at) {
        long now = Math.floorDiv(epochMillis, (long) MILLIS_A_SECOND);
        if (now != second) {
            String text = Instant.ofEpochSecond(now).toString();
            upToSecond = text.substring(0, text.length() - 1).getBytes(StandardCharsets.US_ASCII);
            second = now;
        }
        System.arraycopy(upToSecond, 0, into, at, upToSecond.length);
        return millis((int) Math.floorMod(epochMillis, (long) MILLIS_A_SECOND), into, at + upToSecond.length);
    }

    private static int millis(int millis, byte[] into, int at) {
        into[at] = '.';
        into[at + 1] = (byte) ('0' + millis / 100);
        into[at + 2] = (byte) ('0' + millis / 10 % 10);
        into[at + 3] = (byte) ('0' + millis % 10);
        into[at + 4] = 'Z';
        return at + 5;
    }
}
