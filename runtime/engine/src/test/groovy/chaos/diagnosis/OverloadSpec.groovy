package chaos.diagnosis

import static chaos.diagnosis.Recordings.*
import static chaos.plan.Comparator.*

import chaos.journal.Event
import chaos.journal.Interval
import chaos.journal.Sample
import chaos.journal.Timeline
import chaos.plan.*
import chaos.quantity.*
import chaos.verdict.Judge
import chaos.verdict.Outcome
import java.time.Duration
import org.HdrHistogram.Histogram
import spock.lang.Specification

class OverloadSpec extends Specification {

    static final int WORKERS = 8
    static final double WORK = 0.02
    static final int PLACES = 256
    static final double PACE = 1

    /** A second of a shop with so many workers, under so many clients: what queueing says of it. */
    static Map second(int clients) {
        double capacity = WORKERS / WORK
        double inside = clients - capacity * PACE
        double errors = Math.max(0, (clients - capacity * PACE - PLACES - WORKERS) / PACE)
        double right = Math.min(clients / (PACE + WORK), capacity)
        double latency = Math.max(WORK, Math.min(inside, PLACES + WORKERS) / capacity)
        [clients: clients, throughput: right + errors, goodput: right, 'errors': 100 * errors / (right + errors),
         availability: 100 - 100 * errors / (right + errors), inFlight: Math.max(1, inside), 'load.offered': clients,
         'connections.client': clients, right: right, bad: errors, latency: latency, 'latency.p95': latency,
         'latency.p99': latency * 1.1, 'process.up': 1,
         'workers.busy': Math.min(WORKERS, right * WORK), 'workers.max': WORKERS,
         'workerQueue.depth': Math.max(0, Math.min(PLACES, inside - WORKERS)), 'workerQueue.capacity': PLACES,
         'fileDescriptors': 50 + clients, 'fileDescriptors.max': 20_000, rss: 1e8 + 1e4 * clients]
    }

    static Timeline run(List<Integer> clients, Map events = [:], Scenario plan = plan()) {
        double right = 0
        double bad = 0
        List<Interval> intervals = []
        def samples = ([5] * 10 + clients).withIndex().collect { n, i ->
            def values = second(n)
            right += values.right
            bad += values.bad
            def at = ZERO + (i - 10) * 1000 + 100
            def histogram = new Histogram(3)
            histogram.recordValueWithCount((values.latency * 1e6) as long, 98)
            histogram.recordValueWithCount((values.latency * 1.1e6) as long, 2)
            intervals << new Interval('latency', at - 1000, at, histogram)
            new Sample(at, (values + ['load.finished': right, 'load.failed': bad, 'load.wrong': 0, 'load.status5xx': bad,
                'load.refused': 0, 'load.timedOut': 0]).collectEntries { k, v -> [k, v as double] })
        }
        new Timeline('r', plan, entries(clients.size(), events), samples, intervals, true)
    }

    static List<Integer> held(Map<Integer, Integer> levels) {
        levels.collectMany { n, seconds -> [n] * seconds }
    }

    static final CLIMB = held(100: 12, 250: 12, 500: 12, 750: 12, 1000: 12, 2000: 12) + [100] * 20

    def 'the knee is that of the workers, within a tenth'() {
        given:
        def knee = Diagnoses.of(run(CLIMB)).overload().curve().knee().get()
        expect:
        Math.abs(knee.throughput() - WORKERS / WORK) <= 0.1 * WORKERS / WORK
        Math.abs(knee.load() - 408) <= 41
    }

    def 'each level is told once, when it was first reached'() {
        given:
        def curve = Diagnoses.of(run(CLIMB)).overload().curve()
        expect:
        curve.axis() == 'clients'
        curve.levels()*.load() == [100, 250, 500, 750, 1000, 2000]
        curve.levels()*.connections() == [100, 250, 500, 750, 1000, 2000]
        curve.levels()[1].shares().errors() == 0
        Math.abs(curve.levels()[5].shares().rejected() - 77) < 2
        Math.abs(curve.levels()[2].p50() - 0.25) < 0.01
    }

    def 'a ramp is looked at in pieces'() {
        expect:
        with(Diagnoses.of(run((1..60).collect { it * 20 })).overload().curve().levels()) {
            size() == 10
            first().load() < 100
            last().load() > 1000
        }
    }

    def 'a load that neither climbs nor breaks anything has no curve to be told'() {
        expect:
        !Diagnoses.of(run([100] * 30)).overload().told()
    }

    def 'the break is where half of the requests failed over 5 s, and recovery is from the end of that load'() {
        given:
        def overload = Diagnoses.of(run(CLIMB)).overload()
        expect:
        overload.breakPoint().get().load() == 2000
        overload.breakPoint().get().condition() == 'errors is above 50 % over 5 s'
        overload.lastClean().get().load() == 250 // above, the p99 of 200 ms is not kept
        overload.mostConnections() == 2000
        overload.withdrawal().get().at() == ZERO + 72_000
        overload.withdrawal().get().recovery().get() <= Duration.ofSeconds(3)
    }

    def 'what the run journalled of its break counts'() {
        given:
        def overload = Diagnoses.of(run(CLIMB, [55: new Event.ServiceBroke('stage reaches COMPLETE_FAILURE', 1000, 9)])).overload()
        expect:
        overload.breakPoint().get().load() == 1000
        overload.breakPoint().get().condition() == 'stage reaches COMPLETE_FAILURE'
    }

    def 'the load of a break is what the run counted, though it is withdrawn within the same second'() {
        given:
        def broken = held(100: 12, 2000: 12) + [100] * 20
        def overload = Diagnoses.of(run(broken, [24.05: new Event.ServiceBroke('errors is above 50 %', 2000, 9)])).overload()
        expect:
        overload.breakPoint().get().load() == 2000
        overload.withdrawal().get().recovery().present
    }

    def 'what others had used up while the service was well is not its bottleneck'() {
        given:
        def busy = run(CLIMB)
        def samples = busy.samples().collect { new Sample(it.at(), it.values() + ['host.cpu': 100d]) }
        def limits = Diagnoses.of(new Timeline('r', busy.plan(), busy.entries(), samples, busy.intervals(), true)).limits()
        expect:
        limits.sequence().first().resource() == 'host.cpu'
        limits.bottleneck().get().resource() == 'workers.busy'
    }

    def 'the workers are exhausted before their queue, and are the bottleneck'() {
        given:
        def limits = Diagnoses.of(run(CLIMB)).limits()
        expect:
        limits.sequence()*.resource() == ['workers.busy', 'workerQueue.depth']
        limits.sequence()*.exhausted()*.get()*.load() == [500, 750]
        limits.bottleneck().get().resource() == 'workers.busy'
        limits.found().find { it.resource() == 'fileDescriptors' }.most() == 2050
        limits.found().find { it.resource() == 'rss' }.exhausted().empty
        Double.isNaN(limits.found().find { it.resource() == 'rss' }.nearness())
    }

    def 'signals that moved together are told, those that only rise both are not'() {
        given:
        def seconds = (0..60).collect { n ->
            new chaos.metric.Second(n * 1000, [clients: n as double, cpu: n * 2 as double, heap: (n % 7) as double, threads: (n % 7) * 3d, rss: (n * n) % 11 as double])
        }
        def pairs = Correlations.of(seconds)
        expect:
        pairs.any { it.one() == 'heap' && it.other() == 'threads' && it.r() > 0.99 }
        !pairs.any { it.one() == 'clients' }
    }

    static Outcome judged(String signal, chaos.plan.Comparator comparator, Amount limit, List<Integer> clients) {
        def dimension = signal.contains('recovery') ? Dimension.DURATION : signal.contains('throughput') ? Dimension.RATE : signal == 'bottleneck' ? Dimension.NAME : Dimension.COUNT
        def claim = new Expectation(new Condition(new Signal(signal, dimension), comparator, limit, Duration.ZERO), Expectation.Phase.WHOLE_RUN, HERE)
        def timeline = run(clients, [:], plan(expect: [claim]))
        Judge.judge(timeline.plan(), timeline, Diagnoses.of(timeline)).findings()[0].outcome()
    }

    def '#signal #comparator #limit is #outcome'() {
        expect:
        judged(signal, comparator, limit, clients) == outcome
        where:
        signal                | comparator  | limit                             | clients                    || outcome
        'breakPoint'          | IS_ABOVE    | new Count(1500)                   | CLIMB                      || Outcome.HELD
        'breakPoint'          | IS_BELOW    | new Count(1500)                   | CLIMB                      || Outcome.BROKEN
        'breakPoint'          | IS_ABOVE    | new Count(200)                    | held(100: 12, 250: 12)     || Outcome.HELD
        'breakPoint'          | IS_ABOVE    | new Count(300)                    | held(100: 12, 250: 12)     || Outcome.UNKNOWN
        'breakPoint'          | IS_BELOW    | new Count(200)                    | held(100: 12, 250: 12)     || Outcome.BROKEN
        'breakPoint.recovery' | IS_BELOW    | new Span(Duration.ofSeconds(30))  | CLIMB                      || Outcome.HELD
        'breakPoint.recovery' | IS_BELOW    | new Span(Duration.ofSeconds(30))  | CLIMB.dropRight(20)        || Outcome.UNKNOWN
        'breakPoint.recovery' | IS_BELOW    | new Span(Duration.ofSeconds(30))  | held(100: 12, 250: 12)     || Outcome.UNKNOWN
        'knee'                | IS_AT_LEAST | new Count(380)                    | CLIMB                      || Outcome.HELD
        'knee'                | IS_AT_LEAST | new Count(380)                    | held(100: 12, 250: 12)     || Outcome.UNKNOWN
        'knee.throughput'     | IS_BELOW    | new Rate(440)                     | CLIMB                      || Outcome.HELD
        'lastClean'           | IS_AT_LEAST | new Count(250)                    | CLIMB                      || Outcome.HELD
        'bottleneck'          | IS_SIGNAL   | new Text('workers.busy')          | CLIMB                      || Outcome.HELD
        'bottleneck'          | IS_SIGNAL   | new Text('heap')                  | CLIMB                      || Outcome.BROKEN
    }
}
