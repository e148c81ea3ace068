package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.journal.Event;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private final TextReport report = new TextReport();

    @Test
    void noLineIsLongerThanATerminal() {
        for (Recorded run : new Recorded[] {
            SampleRun.memoryLeak(), SampleRun.healthy(), SampleRun.gateFailed(), ReportContractTest.hostile()
        }) {
            assertThat(report.print(run).lines())
                    .allSatisfy(l -> assertThat(l.length()).as(l).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void theVerdictComesFirstAndTheExitCodeWithIt() {
        assertThat(report.print(SampleRun.memoryLeak()).lines())
                .startsWith(
                        "✗ BROKEN  A leaking release is noticed half a minute before it fails, and a",
                        "          restart mends it",
                        "          exit 1: an expectation was broken");
        assertThat(report.print(SampleRun.healthy())).startsWith("✓ HELD    Without a leak nothing is alarmed");
        assertThat(report.print(SampleRun.gateFailed())).contains("it was not healthy to begin with");
    }

    @Test
    void aFindingSaysWhatWasAskedWhatWasMeasuredAndWhere() {
        assertThat(report.print(SampleRun.memoryLeak())).contains("""
                          ✗ BROKEN  line 32  during faults: latency.p99 is below 400 ms
                                             it was above 400 ms from 01:29.0 on, and 2.21 s at the
                                             worst
                                             01:29.0 to 01:37.0
                        """);
    }

    @Test
    void stagesFaultsAndEventsCountFromTimeZero() {
        assertThat(report.print(SampleRun.memoryLeak()).lines())
                .contains(
                        "  -00:30.0  gate begins",
                        "  00:30.0   memoryLeak(rate 1 MB/s) begins (line 17)",
                        "  00:51.8   alarm: heap exhausted in 48.1 s",
                        "  01:37.0   COMPLETE_FAILURE for 6 s",
                        "  01:39.6   restart target done");
    }

    @Test
    void whatCouldNotBeUndoneStandsUnderNext() {
        Recorded run =
                SampleRun.with(SampleRun.memoryLeak(), new Event.UndoFailed("f1", "no answer", "chaos undo --all"));
        assertThat(report.print(run).lines()).contains("  ! undo by hand  chaos undo --all");
        assertThat(run.ending()).isEqualTo(Ending.LEFT_BEHIND);
    }

    @Test
    void theReleaseThatServedInTheEndIsNamedWhereItIsAnother() {
        Event same = new Event.TargetStarted("the bundled shop, release 2.5.1, heap 96 MB", "http://127.0.0.1:1", 1);
        Event other = new Event.TargetStarted("the bundled shop, release 2.4.9, heap 96 MB", "http://127.0.0.1:1", 2);
        assertThat(report.print(SampleRun.with(SampleRun.healthy(), same))).doesNotContain("in the end");
        assertThat(report.print(SampleRun.with(SampleRun.healthy(), other))).contains("in the end release 2.4.9");
    }

    @Test
    void aRecordWithoutAnEndSaysSo() {
        assertThat(report.print(SampleRun.cutOff(60_000)))
                .contains("for 1 min 36 s, then cut off")
                .contains("its end was not recorded");
    }
}
