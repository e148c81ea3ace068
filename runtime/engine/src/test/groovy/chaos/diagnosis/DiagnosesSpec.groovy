package chaos.diagnosis

import static chaos.diagnosis.Recordings.*

import chaos.journal.Event
import chaos.journal.Interval
import chaos.journal.Sample
import chaos.journal.Timeline
import chaos.plan.*
import chaos.quantity.*
import java.time.Duration
import org.HdrHistogram.Histogram
import spock.lang.Specification

class DiagnosesSpec extends Specification {

    static List<Map> bad(int from, int to, int length = 60) {
        (0..<length).collect { it >= from && it < to ? failing(100) : healthy() }
    }

    static Map fault(double from, Double to) {
        def events = [(from - 0.1d): new Event.FaultIntended('f', 'memoryLeak', [rate: '8 MB/s'], 'ends with the process', 12),
                      (from): new Event.FaultBegan('f')]
        to == null ? events : events + [(to): new Event.FaultEnded('f', 'its time was over', 'freed')]
    }

    def 'a fault is a window with what the script said of it'() {
        expect:
        Diagnoses.of(timeline(bad(99, 99), fault(10d, 20d))).faults() ==
                [new FaultWindow('f', 'memoryLeak', 'memoryLeak(rate 8 MB/s)', ZERO + 10_000, Optional.of(ZERO + 20_000), 12)]
        Diagnoses.of(timeline(bad(99, 99), fault(10d, null))).faults()[0].to().empty
    }

    def 'time to failure is from time 0 of the plan to the onset of the complete failure'() {
        expect:
        Diagnoses.of(timeline(bad(20, 30))).timeToFailure().get() == Duration.ofSeconds(20)
        Diagnoses.of(timeline(bad(99, 99))).timeToFailure().empty
    }

    def 'recovery is from #what'() {
        expect:
        Diagnoses.of(timeline(bad(20, 30), events)).recovery().orElse(null) == expected
        where:
        what                                          | events          || expected
        'the failure, where the fault was over before'  | fault(5d, 10d)  || Duration.ofSeconds(10)
        'the end of the fault'                          | fault(19d, 24d) || Duration.ofSeconds(6)
        'the failure, where the fault was never over'   | fault(19d, null)|| Duration.ofSeconds(10)
        'the end of the fault, where all was well just before' | fault(19d, 30.5d) || Duration.ZERO
        'the failure, where there was no fault'         | [:]             || Duration.ofSeconds(10)
        'the failure, where the fault outlives it'      | fault(19d, 50d) || Duration.ofSeconds(10)
    }

    def 'what is never well again has no recovery, and what was never ill has none'() {
        expect:
        Diagnoses.of(timeline(bad(20, 60))).recovery().empty
        Diagnoses.of(timeline(bad(99, 99))).recovery().empty
    }

    def 'a service that is well again and then slower for a while has recovered'() {
        given:
        def seconds = bad(20, 30).withIndex().collect { v, i -> i >= 50 ? slow(0.1) : v }
        when:
        def diagnosis = Diagnoses.of(timeline(seconds))
        then:
        diagnosis.stages()*.stage() == [Stage.COMPLETE_FAILURE, Stage.RECOVERED, Stage.DEGRADATION_START]
        diagnosis.recovery().get() == Duration.ofSeconds(10)
    }

    def 'of two incidents the longer recovery counts'() {
        given:
        def seconds = bad(10, 15, 100).withIndex().collect { v, i -> i >= 50 && i < 70 ? failing(100) : v }
        expect:
        Diagnoses.of(timeline(seconds)).recovery().get() == Duration.ofSeconds(20)
    }

    static Objective objective(String signal, Dimension dimension, chaos.plan.Comparator comparator, Amount limit) {
        new Objective(new Condition(new Signal(signal, dimension), comparator, limit, Duration.ZERO), HERE)
    }

    /** A hundred seconds of a hundred requests; those of ten seconds fail to a tenth, and are slow. */
    static Timeline burning(List<Objective> slo) {
        double finished = 0, failed = 0
        def samples = []
        def intervals = []
        (0..<100).each { second ->
            boolean bad = second >= 40 && second < 50
            finished += bad ? 90 : 100
            failed += bad ? 10 : 0
            samples << new Sample(ZERO + second * 1000 + 900, ['load.finished': finished, 'load.failed': failed, 'load.wrong': 0d])
            def histogram = new Histogram(3)
            histogram.recordValueWithCount(5_000, bad ? 80 : 100)
            histogram.recordValueWithCount(300_000, bad ? 20 : 0)
            intervals << new Interval('latency', ZERO + second * 1000, ZERO + second * 1000 + 1000, histogram)
        }
        def p = plan(slo: slo*.condition())
        new Timeline('r', p, entries(100), samples, intervals, true)
    }

    def 'the budget of #signal: #spent spent, #worst at worst'() {
        when:
        def burn = Diagnoses.of(burning([objective(signal, dimension, comparator, limit)])).burns()[0]
        then:
        burn.met() == met
        close(burn.measured(), measured)
        close(burn.budgetSpent(), spent)
        close(burn.worstBurnRate(), worst)
        where: 'one of a hundred fails, two of a hundred are slow, all within a tenth of the run'
        signal         | dimension          | comparator                              | limit                              || met   | measured | spent      | worst
        'availability' | Dimension.PERCENT  | chaos.plan.Comparator.IS_AT_LEAST       | new Percent(98)                    || true  | 99       | 0.5        | 5
        'availability' | Dimension.PERCENT  | chaos.plan.Comparator.IS_AT_LEAST       | new Percent(99.5)                  || false | 99       | 2          | 20
        'correctness'  | Dimension.PERCENT  | chaos.plan.Comparator.IS_AT_LEAST       | new Percent(99)                    || true  | 100      | 0          | 0
        'latency.p99'  | Dimension.DURATION | chaos.plan.Comparator.IS_BELOW          | new Span(Duration.ofMillis(200))   || false | 0.3      | 2          | 20
        'latency.p95'  | Dimension.DURATION | chaos.plan.Comparator.IS_BELOW          | new Span(Duration.ofMillis(200))   || true  | 0.005    | 0.4        | 4
        'availability' | Dimension.PERCENT  | chaos.plan.Comparator.IS_AT_LEAST       | new Percent(100)                   || false | 99       | Double.NaN | Double.NaN
        'cpu'          | Dimension.PERCENT  | chaos.plan.Comparator.IS_BELOW          | new Percent(50)                    || false | Double.NaN | Double.NaN | Double.NaN
    }

    def 'the budget that is spent is counted as what was measured is: #signal, the load begins #early s before time 0'() {
        given: 'a step of samples lies across time 0, and the last sample before the end of the plan'
        def slo = objective(signal, Dimension.PERCENT, comparator, new Percent(limit))
        def run = burning([slo])
        def shifted = run.samples().collect { new Sample(it.at() - (long) (early * 1000), it.values()) }
        when:
        def burn = Diagnoses.of(new Timeline('r', run.plan(), run.entries(), shifted, run.intervals(), true)).burns()[0]
        then:
        burn.budgetSpent() > 0
        Math.abs(burn.budgetSpent() - Math.abs((signal == 'errors' ? 0 : 100) - burn.measured()) / allowed) < 1e-9
        where:
        [[signal, comparator, limit, allowed], early] << [
            [['availability', chaos.plan.Comparator.IS_AT_LEAST, 99.9, 0.1], ['errors', chaos.plan.Comparator.IS_AT_MOST, 0.5, 0.5]],
            [0, 0.4, 5, 45.2]].combinations()
    }

    private static boolean close(double actual, double expected) {
        expected.naN ? actual.naN : Math.abs(actual - expected) <= 0.02 * Math.abs(expected) + 1e-9
    }
}
