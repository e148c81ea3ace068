package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.journal.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every report must do, whichever run it is given. */
class ReportContractTest {

    private static final String HOSTILE =
            "</script><img src=x onerror=alert(1)>]]> & \"quoted\" 'it' \u0000\u001b[31m \ud800";

    @TestFactory
    Stream<DynamicTest> ofEveryReport() {
        return Reports.all("the plan " + HOSTILE).stream().flatMap(report -> runs().stream()
                .map(run -> DynamicTest.dynamicTest(
                        report.fileName() + ": " + run.name(), () -> holds(report, run.run()))));
    }

    private static void holds(Report report, Recorded run) throws IOException {
        Closes out = new Closes();
        report.write(out, run);
        String first = out.text();
        assertThat(first).isNotBlank().endsWith(report.fileName().endsWith(".xml") ? ">" : "\n");
        assertThat(out.closed).as("the stream is its owner's to close").isFalse();
        assertThat(first)
                .as("nothing that no text can hold")
                .doesNotContain("\u0000")
                .doesNotContain("\u001b");
        Closes again = new Closes();
        report.write(again, run);
        assertThat(again.text()).as("the same record gives the same bytes").isEqualTo(first);
    }

    private static List<Named> runs() {
        Recorded leak = SampleRun.memoryLeak();
        return List.of(
                new Named("a leak that fails", leak),
                new Named("a healthy run", SampleRun.healthy()),
                new Named("a failed gate", SampleRun.gateFailed()),
                new Named("cut off by a crash", SampleRun.cutOff(60_000)),
                new Named("hostile texts", hostile()),
                new Named("nothing recorded", SampleRun.nothing()));
    }

    static Recorded hostile() {
        Recorded run = SampleRun.memoryLeak(HOSTILE, java.time.Duration.ofMinutes(3));
        return SampleRun.with(
                run,
                new Event.Warned(HOSTILE, List.of(HOSTILE)),
                new Event.UndoFailed("f1", HOSTILE, HOSTILE),
                new Event.LoadChanged(HOSTILE, 3, 14));
    }

    private record Named(String name, Recorded run) {}

    private static final class Closes extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean closed;

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes.write(b, offset, length);
        }

        @Override
        public void close() {
            closed = true;
        }

        private String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
