package chaos.shop.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The Date header, made anew by a timer instead of for each answer; it may be half a second old. */
public final class DateLine {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "'Date: 'EEE, dd MMM yyyy HH:mm:ss 'GMT\r\n'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private volatile byte[] line;

    public DateLine(long epochMillis) {
        this.line = bytes(epochMillis);
    }

    public void tick(long epochMillis) {
        line = bytes(epochMillis);
    }

    /** The whole header line with its end; not to be changed. */
    byte[] line() {
        return line;
    }

    private static byte[] bytes(long epochMillis) {
        return FORM.format(Instant.ofEpochMilli(epochMillis)).getBytes(StandardCharsets.US_ASCII);
    }
}
