package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.journal.Json;
import chaos.plan.ArrivalRamp;
import chaos.plan.ArrivalReplay;
import chaos.plan.ArrivalSine;
import chaos.plan.ArrivalSpike;
import chaos.plan.ArrivalStairs;
import chaos.plan.Arrivals;
import chaos.plan.Backpressure;
import chaos.plan.Blast;
import chaos.plan.ClosedShape;
import chaos.plan.DataFile;
import chaos.plan.Gate;
import chaos.plan.Hold;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import chaos.plan.OpenShape;
import chaos.plan.Origin;
import chaos.plan.Plan;
import chaos.plan.Pulse;
import chaos.plan.Ramp;
import chaos.plan.Reduce;
import chaos.plan.Scenario;
import chaos.plan.Spacing;
import chaos.plan.Stairs;
import chaos.quantity.Rate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every shape of load can be written into a plan and read back, and follows the schema. */
class ShapesInPlanTest {

    private static final Origin HERE = new Origin("a-test", 1);
    private static final Duration S = Duration.ofSeconds(7);

    private static final List<LoadShape> EVERY = List.of(
            new Ramp(0, 5, S, HERE),
            new Hold(5, S, HERE),
            new Stairs(5, 9, 2, S, HERE),
            new Pulse(5, 9, S, S, 2, HERE),
            new Blast(50, S, HERE),
            new Reduce(50, 5, S, HERE),
            new Arrivals(new Rate(5), S, HERE),
            new ArrivalRamp(new Rate(0), new Rate(0.5), S, HERE),
            new ArrivalStairs(new Rate(0), new Rate(5), new Rate(1), S, HERE),
            new ArrivalSpike(new Rate(5), new Rate(50), S, HERE),
            new ArrivalSine(new Rate(5), new Rate(50), S, S, HERE),
            new ArrivalReplay(new DataFile("x.csv", "ab".repeat(32)), List.of(0.0, 1.5), List.of(0.0, 9.0), HERE));

    @Test
    void everyKindIsHere() {
        Class<?>[] kinds = Stream.of(ClosedShape.class, OpenShape.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .toArray(Class<?>[]::new);
        assertThat(EVERY).extracting(shape -> (Object) shape.getClass()).containsExactlyInAnyOrder((Object[]) kinds);
        assertThat(EVERY).allSatisfy(shape -> assertThat(shape.print()).isNotBlank());
    }

    @Test
    void aPlanOfThemSurvivesAndFollowsTheSchema() throws IOException {
        Scenario plan = plan();
        String json = Json.write(plan, Plan.class);
        assertThat(Schemas.problems("plan.json", json)).isEmpty();
        assertThat(Json.read(json, Plan.class)).isEqualTo(plan);
    }

    private static Scenario plan() {
        Scenario sample = (Scenario) SampleRun.memoryLeak().plan();
        Load.Arriving arriving = new Load.Arriving(
                new Spacing.Poisson(7), new Backpressure(50, Backpressure.Beyond.DROP), Duration.ofNanos(250_000));
        return new Scenario(
                sample.title(),
                sample.origin(),
                sample.target(),
                sample.slo(),
                new Gate(0, Optional.of(new Rate(3)), S, S, S, List.of()),
                new Load(sample.load().journeys(), EVERY, arriving, List.of("127.0.0.2")),
                sample.chaos(),
                sample.watch(),
                sample.abort(),
                sample.respond(),
                sample.expect(),
                sample.answers());
    }
}
