package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.journal.Event;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventWordsTest {

    @Test
    void everyKindOfEventIsToldOrKnowinglySilent() {
        Set<Class<?>> kinds =
                Arrays.stream(Event.class.getPermittedSubclasses()).collect(Collectors.toSet());
        assertThat(EventWords.known()).isEqualTo(kinds);
    }

    @Test
    void anEventOfAFaultIsToldByTheFaultsName() {
        assertThat(Moments.of(SampleRun.memoryLeak()))
                .extracting(Moment::what)
                .contains("memoryLeak(rate 1 MB/s) begins", "target died with exit code 3")
                .noneMatch(what -> what.contains("f1"));
    }
}
