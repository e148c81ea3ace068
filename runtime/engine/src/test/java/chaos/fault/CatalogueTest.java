package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Percent;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final List<Class<?>> UNDONE = List.of(FaultContract.class, NetemContract.class);

    @Test
    void everyKindIsHeldToTheContractAndHasItsWord() {
        assertThat(Catalogue.kinds()).isNotEmpty().allSatisfy(kind -> {
            Class<?> test = Class.forName(kind.getClass().getName() + "Test");
            assertThat(kind.remedy().isPresent() ? List.of(OneWayContract.class) : UNDONE)
                    .anyMatch(contract -> contract.isAssignableFrom(test));
            assertThat(FaultWords.all().stream()
                            .flatMap(words -> Arrays.stream(words.getMethods()))
                            .map(Method::getName))
                    .contains(kind.name());
        });
    }

    @Test
    void aWordRefusesACallThatCannotBe() {
        assertThatThrownBy(() -> LeakWords.memoryLeak(null, new ByteRate(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("memoryLeak: rate is 1 kB/s to 100 GB/s, got 5 B/s");
        assertThatThrownBy(() -> JvmWords.cpuSpike(null, new Percent(0)))
                .hasMessage("cpuSpike: percent is 1 % to 100 %, got 0 %");
    }

    @Test
    void saysWhichFaultsThereAre() {
        assertThatThrownBy(() -> Catalogue.of(new FaultCall("rain", Map.of())))
                .hasMessageStartingWith("there is no fault 'rain'; there are: memoryLeak, ")
                .hasMessageEndingWith(", processKill");
    }

    @Test
    void aNameIsMeasuredByItsLength() {
        assertThatThrownBy(() -> JvmWords.monitorContention(null, "", Duration.ofMillis(1), Duration.ofSeconds(1)))
                .hasMessage("monitorContention: class is a text of 1 to 500 letters, got ");
    }

    @Test
    void aMonitorIsHeldForLessThanItsPeriod() {
        assertThatThrownBy(() -> JvmWords.monitorContention(null, "a.B", Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessage("monitorContention: the time from begin to begin must be longer than the monitor is held,"
                        + " got 1 s and 1 s");
    }
}
