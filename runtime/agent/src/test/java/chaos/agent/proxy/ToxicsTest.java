package chaos.agent.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The laws of each toxic, on a line whose time is set. */
class ToxicsTest {

    private static final long MILLI = FakeLine.MILLI;

    private final FakeLine line = new FakeLine(1);

    @Test
    void latencyDelaysEachChunkByItselfAndTheEndToo() {
        Stage stage = line.stage(new Latency(100 * MILLI, 0));
        for (int i = 0; i < 3; i++) {
            stage.take(FakeLine.chunk("c" + i));
            line.advanceTo(10 * (i + 1));
        }
        stage.take(FakeLine.end());
        line.advanceTo(1000);
        assertThat(line.out).containsExactly("100 c0", "110 c1", "120 c2", "130 FIN");
        assertThat(line.measured).allSatisfy(seconds -> assertThat(seconds).isEqualTo(0.1, within(1e-9)));
    }

    @Test
    void latencyDoesNotLimitWhatIsUnderWay() {
        Stage stage = line.stage(new Latency(100 * MILLI, 0));
        for (int i = 0; i < 1000; i++) {
            stage.take(FakeLine.bytes(64_000));
        }
        line.advanceTo(100);
        assertThat(line.passed).isEqualTo(64_000_000);
    }

    @Test
    void jitterKeepsTheOrderStaysInItsBoundsAndIsTheSameForASeed() {
        List<String> first = jittered(new FakeLine(7));
        assertThat(jittered(new FakeLine(7))).isEqualTo(first);
        assertThat(jittered(new FakeLine(8))).isNotEqualTo(first);
        assertThat(first.stream().map(told -> told.split(" ", 2)[1]).collect(Collectors.toList()))
                .isSortedAccordingTo(java.util.Comparator.comparingInt(Integer::parseInt));
        assertThat(first).allSatisfy(told -> {
            long delay = Long.parseLong(told.split(" ", 2)[0]) - 50 * Long.parseLong(told.split(" ", 2)[1]);
            assertThat(delay).isBetween(79L, 120L);
        });
    }

    private static List<String> jittered(FakeLine line) {
        Stage stage = line.stage(new Latency(100 * MILLI, 20 * MILLI));
        for (int i = 0; i < 100; i++) {
            stage.take(FakeLine.chunk(Integer.toString(i)));
            line.advanceTo(50 * (i + 1));
        }
        line.advanceTo(10_000);
        return line.out;
    }

    @Test
    void whatALatencyHoldsGoesOnWhenItIsGoneAndLaterTimersFindNothing() {
        Stage stage = line.stage(new Latency(1000 * MILLI, 0));
        stage.take(FakeLine.chunk("a"));
        stage.take(FakeLine.end());
        line.advanceTo(10);
        stage.release();
        line.advanceTo(5000);
        assertThat(line.out).containsExactly("10 a", "10 FIN");
    }

    @Test
    void bandwidthIsExactAtAnyRate() {
        for (double rate : new double[] {10, 1_000, 64_000, 10e6, 500e6}) {
            FakeLine fresh = new FakeLine(1);
            Stage stage = fresh.stage(new Bandwidth(rate));
            for (int i = 0; i < 100; i++) {
                stage.take(FakeLine.bytes((int) Math.max(1, rate / 10)));
            }
            fresh.advanceTo(2_000);
            assertThat((double) fresh.passed).as("in 2 s at %s B/s", rate).isEqualTo(2 * rate, within(1 + rate / 1000));
        }
    }

    @Test
    void bandwidthMakesUpForALateTimerButNotForALongStall() {
        Stage stage = line.stage(new Bandwidth(100_000));
        stage.take(FakeLine.bytes(1_000_000));
        line.stallTo(35);
        assertThat(line.passed).isEqualTo(3_000);
        line.advanceTo(1_000);
        assertThat(line.passed).isEqualTo(100_000);
        line.stallTo(6_000);
        assertThat(line.passed).isBetween(100_000L, 112_000L);
    }

    @Test
    void bandwidthSavesNothingUpWhileNothingIsSent() {
        Stage stage = line.stage(new Bandwidth(1_000));
        line.advanceTo(10_000);
        stage.take(FakeLine.bytes(1_000));
        line.advanceTo(10_500);
        assertThat(line.passed).isEqualTo(500);
        stage.take(FakeLine.end());
        line.advanceTo(20_000);
        assertThat(line.passed).isEqualTo(1_000);
        assertThat(line.out).last().isEqualTo("11000 FIN");
    }

    @Test
    void bandwidthLetsGoWhatItHolds() {
        Stage stage = line.stage(new Bandwidth(10));
        stage.take(FakeLine.bytes(100));
        stage.take(FakeLine.end());
        line.advanceTo(1_000);
        stage.release();
        assertThat(line.passed).isEqualTo(100);
        assertThat(line.out).last().isEqualTo("1000 FIN");
    }

    @Test
    void aSlowCloseDelaysTheEndOnly() {
        Stage stage = line.stage(new SlowClose(300 * MILLI));
        stage.take(FakeLine.chunk("a"));
        stage.take(FakeLine.end());
        line.advanceTo(299);
        assertThat(line.out).containsExactly("0 a");
        line.advanceTo(300);
        assertThat(line.out).containsExactly("0 a", "300 FIN");
        stage.release();
        assertThat(line.out).hasSize(2);
    }

    @Test
    void aTimeoutLosesEverythingAndClosesAfterItsTime() {
        Stage stage = line.stage(Silence.closing(200 * MILLI));
        stage.take(FakeLine.chunk("lost"));
        line.advanceTo(199);
        assertThat(line.cuts).isEmpty();
        line.advanceTo(200);
        assertThat(line.cuts).containsExactly(Chunk.Ending.CLOSE);
        assertThat(line.out).isEmpty();
        assertThat(line.dropped).isEqualTo(4);
    }

    @Test
    void aTimeoutOfZeroNeverCloses() {
        line.stage(Silence.closing(0)).take(FakeLine.chunk("lost"));
        line.advanceTo(100_000_000);
        assertThat(line.cuts).isEmpty();
    }

    @Test
    void aConnectionThatLostSomethingIsResetWhenTheSilenceEndsAndOneThatDidNotGoesOn() {
        Stage quiet = line.stage(Silence.closing(200 * MILLI));
        quiet.release();
        line.advanceTo(1_000);
        assertThat(line.cuts).isEmpty();
        Stage losing = line.stage(Silence.closing(200 * MILLI));
        losing.take(FakeLine.chunk("lost"));
        losing.release();
        assertThat(line.cuts).containsExactly(Chunk.Ending.RESET);
    }

    @Test
    void aResetComesAfterItsTimeOrAtOnce() {
        line.stage(Silence.resetting(0));
        line.advanceTo(0);
        assertThat(line.cuts).containsExactly(Chunk.Ending.RESET);
        line.stage(Silence.resetting(50 * MILLI));
        line.advanceTo(49);
        assertThat(line.cuts).hasSize(1);
        line.advanceTo(50);
        assertThat(line.cuts).hasSize(2);
    }

    @Test
    void aSlicerCutsWithinItsBoundsAndLosesNothing() {
        Stage stage = line.stage(new Slicer(10, 3, 5 * MILLI));
        stage.take(FakeLine.chunk("x".repeat(1_000)));
        stage.take(FakeLine.end());
        line.advanceTo(10_000);
        assertThat(line.passed).isEqualTo(1_000);
        assertThat(line.out).last().asString().endsWith("FIN");
        List<String> pieces = line.out.subList(0, line.out.size() - 2);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.split(" ", 2)[1].length()).isBetween(7, 13));
        assertThat(pieces.get(1)).startsWith("5 ");
        assertThat(pieces.get(2)).startsWith("10 ");
    }

    @Test
    void aSlicerWithoutAPauseOnlyCuts() {
        Stage stage = line.stage(new Slicer(4, 0, 0));
        stage.take(FakeLine.chunk("0123456789"));
        assertThat(line.out).containsExactly("0 0123", "0 4567", "0 89");
    }

    @Test
    void aSlicerLetsGoWhatItHolds() {
        Stage stage = line.stage(new Slicer(4, 0, 1_000 * MILLI));
        stage.take(FakeLine.chunk("0123456789"));
        stage.release();
        assertThat(line.out).containsExactly("0 0123", "0 456789");
    }

    @Test
    void aDataLimitPassesSoMuchAndCloses() {
        Stage stage = line.stage(new DataLimit(10));
        stage.take(FakeLine.chunk("012345"));
        stage.take(FakeLine.chunk("6789abc"));
        stage.take(FakeLine.chunk("more"));
        assertThat(line.out).containsExactly("0 012345", "0 6789", "0 CLOSE");
        assertThat(line.dropped).isEqualTo(7);
    }

    @Test
    void aDataLimitClosesWhenItIsReached() {
        Stage stage = line.stage(new DataLimit(4));
        stage.take(FakeLine.chunk("0123"));
        assertThat(line.out).containsExactly("0 0123", "0 CLOSE");
    }
}
