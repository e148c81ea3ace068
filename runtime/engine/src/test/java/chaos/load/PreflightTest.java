package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.plan.Arrivals;
import chaos.plan.Backpressure;
import chaos.plan.Hold;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import chaos.plan.Origin;
import chaos.plan.Spacing;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTest {

    private static final Origin HERE = new Origin("a-test", 1);
    private static final Preflight ROOM = new Preflight(20_000, 50, 28_232, 4_000_000_000L);

    @Test
    void whatFitsIsNoProblemAndHasItsSums() {
        Load load = load(new Hold(19_000, Duration.ofSeconds(1), HERE));
        assertThat(ROOM.misfits(load)).isEmpty();
        assertThat(ROOM.sums(load))
                .isEqualTo("the load has up to 19000 connections: 19150 descriptors of 20000, 19000 ports of 28232,"
                        + " 304 MB of the 4000 MB that are free");
    }

    @Test
    void descriptorsThatDoNotSufficeAreToldWithTheRemedy() {
        assertThat(ROOM.misfits(load(new Hold(20_000, Duration.ofSeconds(1), HERE))))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.problem())
                            .contains("20150 descriptors for its 20000 connections")
                            .contains("20000 open");
                    assertThat(m.remedy())
                            .isEqualTo("Raise the limit (ulimit -n 20150), or have at most 19850 connections.");
                });
    }

    @Test
    void eachSourceAddressHasPortsOfItsOwn() {
        Preflight room = new Preflight(1_000_000, 50, 28_232, 64_000_000_000L);
        Load one = load(new Hold(50_000, Duration.ofSeconds(1), HERE));
        Load two = new Load(one.journeys(), one.shapes(), one.arriving(), List.of("127.0.0.2", "127.0.0.3"));
        assertThat(room.misfits(one)).singleElement().satisfies(m -> {
            assertThat(m.problem()).contains("50000 ports");
            assertThat(m.remedy()).startsWith("Send from 2 addresses");
        });
        assertThat(room.misfits(two)).isEmpty();
    }

    @Test
    void memoryIsReckoned() {
        Preflight room = new Preflight(1_000_000, 50, 1_000_000, 100_000_000);
        assertThat(room.misfits(load(new Hold(10_000, Duration.ofSeconds(1), HERE))))
                .singleElement()
                .satisfies(m -> assertThat(m.problem()).contains("160 MB").contains("100 MB are free"));
    }

    @Test
    void arrivalsNeedAsManyConnectionsAsMayBeInFlight() {
        Load.Arriving arriving = new Load.Arriving(
                new Spacing.Even(), new Backpressure(30_000, Backpressure.Beyond.DROP), Duration.ofMillis(1));
        List<LoadShape> shapes = List.of(new Arrivals(new Rate(5), Duration.ofSeconds(1), HERE));
        assertThat(Preflight.connections(new Load(List.of(), shapes, arriving, List.of())))
                .isEqualTo(30_000);
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        Load load = load(new Hold(1, Duration.ofSeconds(1), HERE));
        Load strange = new Load(load.journeys(), load.shapes(), load.arriving(), List.of("127.0.0.9", "192.0.2.1"));
        assertThat(ROOM.misfits(strange)).singleElement().satisfies(m -> assertThat(m.problem())
                .startsWith("nothing can be sent from 192.0.2.1"));
    }

    @Test
    void whatThereIsHereIsRead() {
        Preflight here = Preflight.here();
        assertThat(here.open()).isBetween(1L, here.descriptors());
        assertThat(here.ports()).isBetween(1L, 65_535L);
        assertThat(here.memory()).isGreaterThan(1_000_000);
    }

    private static Load load(LoadShape shape) {
        return new Load(List.of(), List.of(shape));
    }
}
