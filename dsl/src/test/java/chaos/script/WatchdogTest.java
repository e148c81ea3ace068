package chaos.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Source SOURCE = new Source("s.groovy", "");

    @Test
    void givesUpWhatComputesForTooLong() {
        Outcome outcome = new Watchdog(1).outcome(SOURCE, () -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("told to end");
        });

        assertThat(messages(outcome))
                .containsExactly("reading it takes longer than 1 s; a script only says what shall happen");
    }

    @Test
    void turnsDepthAndSizeIntoProblems() {
        assertThat(messages(new Watchdog(9).outcome(SOURCE, () -> {
                    throw new StackOverflowError();
                })))
                .containsExactly("it is nested too deeply to be read");
        assertThat(messages(new Watchdog(9).outcome(SOURCE, () -> {
                    throw new OutOfMemoryError();
                })))
                .containsExactly("it takes more memory than there is to be read");
    }

    private static List<String> messages(Outcome outcome) {
        return ((Outcome.Refused) outcome)
                .problems().stream().map(Problem::message).toList();
    }
}
