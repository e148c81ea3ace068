package chaos.shop.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final long NOON = Instant.parse("2026-03-01T12:00:00.007Z").toEpochMilli();

    @Test
    void aLineIsItsTimeAndItsWords() {
        Lines lines = new Lines(1000);
        lines.add(NOON, "INFO", "ready");
        lines.add(NOON + 993, "INFO", "later");
        assertThat(text(lines.take()))
                .isEqualTo("2026-03-01T12:00:00.007Z INFO ready\n2026-03-01T12:00:01.000Z INFO later\n");
        assertThat(text(lines.take())).isEmpty();
    }

    @Test
    void whatIsNotPrintableAsciiIsReplaced() {
        Lines lines = new Lines(1000);
        lines.add(NOON, "a\nb\u00e9\u0000c");
        assertThat(text(lines.take())).isEqualTo("2026-03-01T12:00:00.007Z a?b??c\n");
    }

    @Test
    void anAnswersLineHasItsNumbers() {
        Lines lines = new Lines(400);
        assertThat(lines.add(NOON, "127.0.0.1:4", "GET", "/a b\n", 200, 0, 1_234_567_890_123L))
                .isFalse();
        assertThat(lines.add(NOON, "-", "PUT", "/", 507, 10, 9)).isFalse();
        assertThat(lines.add(NOON, "-", "PUT", "/" + "x".repeat(60), 99, 100, Long.MAX_VALUE))
                .as("more than half of the room is used")
                .isTrue();
        assertThat(text(lines.take()))
                .isEqualTo("2026-03-01T12:00:00.007Z 127.0.0.1:4 GET /a?b? 200 0 1234567890123\n"
                        + "2026-03-01T12:00:00.007Z - PUT / 507 10 9\n"
                        + "2026-03-01T12:00:00.007Z - PUT /" + "x".repeat(60) + " 99 100 9223372036854775807\n");
        for (int i = 0; i < 5; i++) {
            lines.add(NOON, "-", "PUT", "/" + "x".repeat(60), 99, 100, 1);
        }
        assertThat(lines.lost()).isEqualTo(2);
    }

    @Test
    void aLineWithoutRoomIsLostAndCountedAndNeverHalfThere() {
        int lineLength = "2026-03-01T12:00:00.007Z x\n".length();
        Lines lines = new Lines(2 * lineLength);
        for (int i = 0; i < 5; i++) {
            lines.add(NOON, "x");
        }
        Lines.Taken taken = lines.take();
        assertThat(taken.lines()).isEqualTo(2);
        assertThat(taken.length()).isEqualTo(2 * lineLength);
        assertThat(lines.lost()).isEqualTo(3);
        lines.add(NOON, "x");
        assertThat(lines.take().lines()).as("there is room again").isEqualTo(1);
    }

    private static String text(Lines.Taken taken) {
        return new String(taken.bytes(), 0, taken.length(), US_ASCII);
    }
}
