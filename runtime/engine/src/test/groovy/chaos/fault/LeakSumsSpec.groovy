package chaos.fault

import chaos.plan.*
import chaos.quantity.*
import java.time.Duration
import spock.lang.Specification

class LeakSumsSpec extends Specification {

    static final Origin HERE = new Origin('some.groovy', 1)

    def 'a leak of #rate B/s lasting #lasting with a lead of #lead: #sum'() {
        given:
        def call = new FaultCall('memoryLeak', [rate: new ByteRate(rate)])
        def shop = new BundledTarget('2.5.1', new Size(96_000_000), 1, OptionalInt.empty(), [:], HERE)
        def expect = lead == null ? [] : [new Expectation(new Condition(new Signal('forecast.lead', Dimension.DURATION),
                Comparator.IS_AT_LEAST, new Span(Duration.ofSeconds(lead)), Duration.ZERO), Expectation.Phase.WHOLE_RUN, HERE)]
        def plan = new Scenario('a claim', HERE, shop, [], new Gate(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, []), new Load([], []),
                [new Injection(Duration.ZERO, call, Optional.ofNullable(lasting).map { Duration.ofSeconds(it) }, HERE)], [], [], [], expect, [:])

        expect:
        new MemoryLeak().sums(call, plan) == [sum]

        where:
        rate      | lasting | lead || sum
        800_000   | null    | 30   || 'at 800 kB/s the leak fills what is free of a heap of 96 MB (about 86 MB) in about 1 min 48 s, so a lead of 30 s can be had if it is noticed within 1 min 18 s'
        8_000_000 | null    | 30   || 'at 8 MB/s the leak fills what is free of a heap of 96 MB (about 86 MB) in about 11 s, so a lead of 30 s cannot be had'
        8_000_000 | null    | null || 'at 8 MB/s the leak fills what is free of a heap of 96 MB (about 86 MB) in about 11 s'
        800_000   | 30      | null || 'in 30 s the leak keeps 24 MB of about 86 MB that are free of the heap: it does not fill it'
    }
}
