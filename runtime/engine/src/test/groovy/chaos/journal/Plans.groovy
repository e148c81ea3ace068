package chaos.journal

import chaos.plan.*
import chaos.quantity.*
import java.time.Duration

/** Plans for tests that need one. */
class Plans {

    static final Origin HERE = new Origin('some.groovy', 7)
    static final Signal HEAP = new Signal('heap', Dimension.SIZE)
    static final Condition FULL =
            new Condition(HEAP, Comparator.IS_ABOVE, new Size(80_000_000), Duration.ofSeconds(3))

    /** A plan with a member of each family in it. */
    static Scenario everyKind() {
        new Scenario(
                'A claim with "quotes", <tags> and ünïcode',
                HERE,
                new BundledTarget('2.5.1', new Size(96_000_000), 1, OptionalInt.of(8), ['/api/data': Duration.ofMillis(20)], HERE),
                [new Objective(FULL, HERE)],
                new Gate(5, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6), [FULL]),
                new Load(
                        [new Journey('GET', '/api/data', Duration.ofMillis(100), HERE)],
                        [
                            new Ramp(0, 100, Duration.ofSeconds(10), HERE),
                            new Hold(100, Duration.ofSeconds(20), HERE),
                            new Stairs(100, 500, 100, Duration.ofSeconds(5), HERE),
                            new Pulse(10, 100, Duration.ofSeconds(1), Duration.ofSeconds(5), 3, HERE)
                        ]),
                [new Injection(Duration.ofSeconds(30), new FaultCall('memoryLeak', [rate: new ByteRate(8_000_000)]), Optional.of(Duration.ofSeconds(10)), HERE)],
                [
                    new Watch(new Signal('orders', Dimension.COUNT), new Watch.Metric('shop_orders_total', [kind: 'paid']), Duration.ofSeconds(1), HERE),
                    new Watch(new Signal('log', Dimension.SIZE), new Watch.FileSize('/var/log/x'), Duration.ofSeconds(1), HERE),
                    new Watch(new Signal('n', Dimension.COUNT), new Watch.CommandNumber(['wc', '-l']), Duration.ofSeconds(1), HERE)
                ],
                [new AbortRule(FULL, HERE)],
                [
                    new Response(FULL, new Response.RestartTarget(), Duration.ofSeconds(60), HERE),
                    new Response(FULL, new Response.DeclareIncident(Optional.of(Severity.CRITICAL)), Duration.ofSeconds(10), HERE),
                    new Response(FULL, new Response.DeclareIncident(Optional.empty()), Duration.ofSeconds(10), HERE)
                ],
                [new Expectation(FULL, Expectation.Phase.AFTER_FAULTS, HERE)],
                [rate: '8 MB/s'])
    }
}
