package chaos.agent.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void doesWhatIsDueInItsOrderAlsoWhereTheClockWraps() {
        Timers timers = new Timers(Long.MAX_VALUE - 5);
        timers.add(Long.MIN_VALUE + 4, () -> done.add("after the wrap"), () -> true);
        timers.add(Long.MAX_VALUE - 2, () -> done.add("first"), () -> true);
        timers.add(Long.MAX_VALUE - 2, () -> done.add("second"), () -> true);
        assertThat(timers.until(Long.MAX_VALUE - 5)).isEqualTo(3);
        timers.run(Long.MAX_VALUE - 3);
        assertThat(done).isEmpty();
        timers.run(Long.MAX_VALUE);
        assertThat(done).containsExactly("first", "second");
        timers.run(Long.MIN_VALUE + 4);
        assertThat(done).containsExactly("first", "second", "after the wrap");
        assertThat(timers.until(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotDoneAndDoesNotPileUp() {
        Timers timers = new Timers(0);
        for (int i = 0; i < 100_000; i++) {
            timers.add(1_000_000, () -> done.add("unwanted"), () -> false);
        }
        timers.add(1_000_000, () -> done.add("wanted"), () -> true);
        assertThat(timers.size()).isLessThan(3_000);
        timers.run(1_000_000);
        assertThat(done).containsExactly("wanted");
    }
}
