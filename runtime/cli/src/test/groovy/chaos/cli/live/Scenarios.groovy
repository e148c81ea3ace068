package chaos.cli.live

import chaos.plan.*
import chaos.quantity.*
import java.time.Duration

/** A scenario for tests that need one. */
class Scenarios {

    static final Origin HERE = new Origin('leak.groovy', 7)
    static final Condition AVAILABLE = new Condition(
            new Signal('availability', Dimension.PERCENT), Comparator.IS_AT_LEAST, new Percent(99.9), Duration.ZERO)

    /** 10 s of ramp, 2 min of hold, a leak after 30 s. */
    static Scenario leak() {
        new Scenario(
                'The shop leaks',
                HERE,
                new BundledTarget('2.5.1', new Size(96_000_000), 1, OptionalInt.of(8), ['/api/data': Duration.ofMillis(20)], HERE),
                [new Objective(AVAILABLE, HERE)],
                new Gate(5, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(60), [AVAILABLE]),
                new Load(
                        [new Journey('GET', '/api/data', Duration.ofMillis(100), HERE)],
                        [new Ramp(0, 100, Duration.ofSeconds(10), HERE), new Hold(100, Duration.ofMinutes(2), HERE)]),
                [new Injection(Duration.ofSeconds(30), new FaultCall('memoryLeak', [rate: new ByteRate(1_000_000)]), Optional.of(Duration.ofSeconds(70)), HERE)],
                [new Watch(new Signal('log', Dimension.SIZE), new Watch.FileSize('/var/log/x'), Duration.ofSeconds(1), HERE)],
                [new AbortRule(AVAILABLE, HERE)],
                [new Response(AVAILABLE, new Response.RestartTarget(), Duration.ofSeconds(60), HERE)],
                [new Expectation(AVAILABLE, Expectation.Phase.AFTER_FAULTS, HERE)],
                [rate: '1 MB/s'])
    }
}
