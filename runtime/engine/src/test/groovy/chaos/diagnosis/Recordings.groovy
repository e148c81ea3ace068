package chaos.diagnosis

import chaos.journal.Entry
import chaos.journal.Event
import chaos.journal.Phase
import chaos.journal.Sample
import chaos.journal.Timeline
import chaos.plan.*
import chaos.quantity.*
import java.time.Duration
import java.time.Instant

/** Records of imagined runs: ten seconds of gate, then what the test says, second by second. */
class Recordings {

    static final long ZERO = 1_000_000_000L
    static final Origin HERE = new Origin('imagined.groovy', 3)
    static final Condition QUICK = new Condition(
            new Signal('latency.p99', Dimension.DURATION), Comparator.IS_BELOW, new Span(Duration.ofMillis(200)), Duration.ZERO)
    static final Condition AVAILABLE = new Condition(
            new Signal('availability', Dimension.PERCENT), Comparator.IS_AT_LEAST, new Percent(99), Duration.ZERO)

    /** A plan that promises 99 % within 200 ms, with a gate of 10 s. */
    static Scenario plan(Map changes = [:]) {
        def slo = changes.slo ?: [QUICK, AVAILABLE]
        new Scenario('imagined', HERE,
                new BundledTarget('2.5.1', new Size(96_000_000), 1, OptionalInt.empty(), [:], HERE),
                slo.collect { new Objective(it, HERE) },
                new Gate(10, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(10), slo),
                changes.load ?: new Load([new Journey('GET', '/', Duration.ofMillis(100), HERE)], [new Hold(100, Duration.ofMinutes(3), HERE)]),
                [], [], [], [], changes.expect ?: [], [:])
    }

    /** A second of a healthy service under 1000 requests a second. */
    static Map healthy() {
        [clients: 100, inFlight: 1, throughput: 1000, goodput: 1000, 'load.offered': 1000, availability: 100, errors: 0,
         'latency.p50': 0.004, 'latency.p99': 0.012, 'process.up': 1, rss: 1e8]
    }

    static Map failing(double errors) {
        healthy() + [errors: errors, availability: 100 - errors, goodput: 1000 * (1 - errors / 100)]
    }

    static Map idle() {
        [clients: 0, inFlight: 0, throughput: 0, goodput: 0, 'load.offered': 0, 'process.up': 1, rss: 1e8]
    }

    static Map stalled() {
        [clients: 100, inFlight: 100, throughput: 0, goodput: 0, 'load.offered': 0, 'process.up': 1, rss: 1e8]
    }

    static Map slow(double p99) {
        healthy() + ['latency.p50': p99 / 2, 'latency.p99': p99]
    }

    /** The entries of a run whose plan lasts so many seconds; more can be given as [second: event]. */
    static List<Entry> entries(int seconds, Map<? extends Number, Event> more = [:]) {
        def all = [
            entry(-12, new Event.RunStarted('r', 'imagined', 'imagined.groovy', '1', 1, [:])),
            entry(-11, new Event.PhaseBegan(Phase.WARM_UP)),
            entry(-10, new Event.PhaseBegan(Phase.GATE)),
            entry(0, new Event.PhaseBegan(Phase.PLAN)),
            entry(seconds, new Event.PhaseBegan(Phase.WIND_DOWN)),
            entry(seconds + 1, new Event.RunEnded('done'))]
        more.each { second, event -> all << entry(second, event) }
        all.sort { it.at() }
    }

    static Entry entry(Number second, Event event) {
        new Entry(Instant.ofEpochMilli(ZERO + (second * 1000) as long), event)
    }

    /** A sample a second, 100 ms into it; the gate's ten are healthy. */
    static List<Sample> samples(List<Map> seconds) {
        def all = (-10..-1).collect { sample(it, healthy()) }
        all + seconds.withIndex().collect { values, i -> sample(i, values) }
    }

    static Sample sample(Number second, Map values) {
        new Sample(ZERO + (second * 1000 + 100) as long, values.collectEntries { k, v -> [k, v as double] })
    }

    static Timeline timeline(List<Map> seconds, Map<? extends Number, Event> more = [:], Scenario plan = plan()) {
        new Timeline('r', plan, entries(seconds.size(), more), samples(seconds), [], true)
    }
}
