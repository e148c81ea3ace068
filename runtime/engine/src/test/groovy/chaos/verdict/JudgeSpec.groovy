package chaos.verdict

import static chaos.diagnosis.Recordings.*
import static chaos.plan.Comparator.*
import static chaos.plan.Expectation.Phase.*
import static chaos.verdict.Outcome.*

import chaos.diagnosis.Diagnoses
import chaos.diagnosis.Recordings
import chaos.journal.*
import chaos.plan.*
import chaos.quantity.*
import java.time.Duration
import org.HdrHistogram.Histogram
import spock.lang.Specification

class JudgeSpec extends Specification {

    static final Map<String, Dimension> SIGNALS = [
        'availability': Dimension.PERCENT, 'correctness': Dimension.PERCENT, 'errors': Dimension.PERCENT,
        'latency.p50': Dimension.DURATION, 'latency.p99': Dimension.DURATION, 'latency.max': Dimension.DURATION,
        'throughput': Dimension.RATE, 'cpu': Dimension.PERCENT, 'heap': Dimension.SIZE, 'load.refused': Dimension.COUNT,
        'stage.worst': Dimension.NAME, 'forecast.lead': Dimension.DURATION, 'forecast.resource': Dimension.NAME,
        'forecast.alarms': Dimension.COUNT, 'forecast.timeToExhaustion': Dimension.DURATION, 'recovery': Dimension.DURATION,
        'timeToFailure': Dimension.DURATION, 'queue.depth': Dimension.COUNT, 'responses': Dimension.COUNT,
        'responses.failed': Dimension.COUNT]

    static Expectation that(String signal, chaos.plan.Comparator comparator, Amount limit, Expectation.Phase phase = WHOLE_RUN, int lasting = 0) {
        new Expectation(new Condition(new Signal(signal, SIGNALS[signal]), comparator, limit, Duration.ofSeconds(lasting)), phase, HERE)
    }

    static Percent percent(double value) { new Percent(value) }

    static Span seconds(double value) { new Span(Duration.ofMillis((value * 1000) as long)) }

    static Text name(String text) { new Text(text) }

    static Count count(long value) { new Count(value) }

    static final FAULT = [
        9.9: new Event.FaultIntended('f1', 'cpuSpike', [intensity: '60 %'], 'it ends', 12),
        10: new Event.FaultBegan('f1'),
        20: new Event.FaultEnded('f1', 'its time was over', 'the threads are gone')]

    /** Sixty seconds, healthy but for the seconds from 10 to 20, in which the fault is active. */
    static List<Map> during(Map bad, int seconds = 60) {
        (0..<seconds).collect { it >= 10 && it < 20 ? healthy() + bad : healthy() }
    }

    /** A record with cumulative counts, and the responses of each second at that second's p50, one of a hundred at its p99. */
    static Timeline record(List<Map> seconds, Map more = FAULT, boolean complete = true, List<Entry> events = null) {
        def all = samples(seconds)
        double finished = 0, failed = 0, wrong = 0, refused = 0
        List<Interval> intervals = []
        def counted = all.collect { sample ->
            def v = sample.values()
            failed += (v.throughput ?: 0) * (v.errors ?: 0) / 100 + (v.wrongs ?: 0)
            finished += (v.throughput ?: 0) * (100 - (v.errors ?: 0)) / 100 - (v.wrongs ?: 0)
            refused += v.refusals ?: 0
            wrong += v.wrongs ?: 0
            if (v['latency.p50']) {
                def histogram = new Histogram(3)
                histogram.recordValueWithCount((v['latency.p50'] * 1e6) as long, 980)
                histogram.recordValueWithCount((v['latency.p99'] * 1e6) as long, 20)
                intervals << new Interval('latency', sample.at() - 100, sample.at() + 900, histogram)
            }
            new Sample(sample.at(), v + ['load.finished': finished, 'load.failed': failed, 'load.wrong': wrong, 'load.refused': refused])
        }
        new Timeline('r', plan(), events ?: entries(seconds.size(), more), counted, intervals, complete)
    }

    static Finding judged(Expectation expectation, Timeline timeline) {
        verdict([expectation], timeline).findings()[0]
    }

    static Verdict verdict(List<Expectation> expectations, Timeline timeline) {
        def plan = Recordings.plan(expect: expectations)
        Judge.judge(plan, timeline, Diagnoses.of(timeline))
    }

    static Expectation inWindow(String signal, chaos.plan.Comparator comparator, Amount limit, int over, Expectation.Phase phase = WHOLE_RUN) {
        new Expectation(new Condition(new Signal(signal, SIGNALS[signal]), comparator, limit, Duration.ZERO, Duration.ofSeconds(over)), phase, HERE)
    }

    def 'a claim over a window of #over s is judged by the worst window: #signal #comparator #limit is #outcome'() {
        when: 'ten of sixty seconds are bad'
        def finding = judged(inWindow(signal, comparator, limit, over), record(during(errors: 60, 'latency.p50': 0.5, 'latency.p99': 0.9, throughput: 500)))
        then:
        finding.outcome() == outcome
        finding.measured().get().contains(measured)
        finding.measured().get().contains("in a window of $over s")
        finding.span().get().from() >= ZERO + (10 - over - 2) * 1000
        finding.span().get().to() <= ZERO + (20 + over + 2) * 1000
        where:
        over | signal        | comparator  | limit         || outcome | measured
        5    | 'errors'      | IS_BELOW    | percent(50)   || BROKEN  | '60 %'
        30   | 'errors'      | IS_BELOW    | percent(50)   || HELD    | '12 %'
        5    | 'latency.p50' | IS_BELOW    | seconds(0.1)  || BROKEN  | '50'
        30   | 'latency.p50' | IS_BELOW    | seconds(0.1)  || HELD    | '4.001 ms'
        5    | 'throughput'  | IS_AT_LEAST | new Rate(600) || BROKEN  | '500'
        30   | 'throughput'  | IS_AT_LEAST | new Rate(600) || HELD    | '83'
    }

    def 'a window that is longer than what was recorded cannot be judged'() {
        expect:
        judged(inWindow('errors', IS_BELOW, percent(50), 90), record(during([:]))).outcome() == UNKNOWN
        judged(inWindow('errors', IS_BELOW, percent(50), 20, DURING_FAULTS), record(during([:]))).why().contains('not measured in a window of 20 s')
    }

    def '#signal #comparator #limit #phase is #outcome, measured #measured'() {
        when:
        def finding = judged(that(signal, comparator, limit, phase), record(seconds))
        then:
        finding.outcome() == outcome
        finding.measured().orElse(null) == measured
        where:
        signal         | comparator  | limit         | phase         | seconds                                       || outcome | measured
        'availability' | IS_AT_LEAST | percent(99)   | WHOLE_RUN     | during(errors: 0)                             || HELD    | '100 % over 60000 requests over the whole run'
        'availability' | IS_AT_LEAST | percent(99)   | WHOLE_RUN     | during(errors: 12)                            || BROKEN  | '98 % over 60000 requests over the whole run'
        'availability' | IS_AT_LEAST | percent(90)   | DURING_FAULTS | during(errors: 12)                            || BROKEN  | '88 % over 10000 requests while faults were active'
        'availability' | IS_AT_LEAST | percent(99.9) | AFTER_FAULTS  | during(errors: 12)                            || HELD    | '100 % over 40000 requests after the last fault'
        'errors'       | IS_BELOW    | percent(12)   | DURING_FAULTS | during(errors: 12)                            || BROKEN  | '12 % over 10000 requests while faults were active'
        'errors'       | IS_AT_MOST  | percent(12)   | DURING_FAULTS | during(errors: 12)                            || HELD    | '12 % over 10000 requests while faults were active'
        'correctness'  | IS_AT_LEAST | percent(99.9) | DURING_FAULTS | during(wrongs: 5)                             || BROKEN  | '99.5 % over 10000 requests while faults were active'
        'latency.p99'  | IS_BELOW    | seconds(0.2)  | WHOLE_RUN     | during('latency.p50': 0.3, 'latency.p99': 0.5) || BROKEN  | '300 ms over 60000 responses over the whole run'
        'latency.p50'  | IS_BELOW    | seconds(0.2)  | WHOLE_RUN     | during('latency.p50': 0.3, 'latency.p99': 0.5) || HELD    | '4.001 ms over 60000 responses over the whole run'
        'latency.p99'  | IS_BELOW    | seconds(0.2)  | AFTER_FAULTS  | during('latency.p50': 0.3, 'latency.p99': 0.5) || HELD    | '12.01 ms over 40000 responses after the last fault'
        'throughput'   | IS_AT_LEAST | new Rate(900) | WHOLE_RUN     | during(throughput: 100)                       || BROKEN  | '850 /s on average over the whole run'
        'cpu'          | IS_BELOW    | percent(90)   | WHOLE_RUN     | during(cpu: 95)                               || BROKEN  | '95 % at its highest over the whole run'
        'cpu'          | IS_AT_LEAST | percent(90)   | DURING_FAULTS | during(cpu: 95)                               || HELD    | '95 % at its lowest while faults were active'
        'load.refused' | IS_AT_MOST  | count(10)     | DURING_FAULTS | during(refusals: 3)                           || BROKEN  | '27 in all while faults were active'
        'queue.depth'  | IS_BELOW    | count(5)      | WHOLE_RUN     | during([:])                                   || UNKNOWN | null
    }

    def 'a finding says what was measured, what was asked, and where'() {
        when:
        def finding = judged(that('cpu', IS_BELOW, percent(90)), record(during(cpu: 95)))
        then:
        finding.why() == 'cpu was 95 % at its highest over the whole run; asked was below 90 %.'
        finding.span().get() == new Finding.Span(ZERO + 10_000, ZERO + 11_000)
        judged(that('queue.depth', IS_BELOW, count(5)), record(during([:]))).why() == 'Unknown: queue.depth was not measured over the whole run.'
        judged(that('availability', IS_AT_LEAST, percent(90)), record(during([:]))).why() ==
                'availability was 100 % over 60000 requests over the whole run, as was asked: at least 90 %.'
    }

    def 'with a lasting only a breach that lasts breaks: #bad s against #lasting s is #outcome'() {
        given:
        def values = (0..<60).collect { it >= 10 && it < 10 + bad ? healthy() + [cpu: 95] : healthy() + [cpu: 50] }
        when:
        def finding = judged(that('cpu', IS_BELOW, percent(90), WHOLE_RUN, lasting), record(values))
        then:
        finding.outcome() == outcome
        where:
        bad | lasting || outcome
        3   | 5       || HELD
        6   | 5       || BROKEN
        1   | 0       || BROKEN
    }

    def 'stage.worst #comparator #asked, when all fails from 10 s to 20 s, #phase: #outcome'() {
        expect:
        judged(that('stage.worst', comparator, name(asked), phase), record(during(failing(100)))).outcome() == outcome
        where:
        comparator     | asked              | phase         || outcome
        IS_MILDER_THAN | 'COMPLETE_FAILURE' | WHOLE_RUN     || BROKEN
        IS_MILDER_THAN | 'COMPLETE_FAILURE' | AFTER_FAULTS  || HELD
        IS_MILDER_THAN | 'PARTIAL_FAILURE'  | DURING_FAULTS || BROKEN
        IS_WORSE_THAN  | 'PARTIAL_FAILURE'  | WHOLE_RUN     || HELD
        IS_WORSE_THAN  | 'COMPLETE_FAILURE' | WHOLE_RUN     || BROKEN
    }

    def 'recovery is from the end of the fault: #outcome'() {
        expect:
        judged(that('recovery', IS_BELOW, seconds(limit), AFTER_FAULTS), record(seconds)).outcome() == outcome
        where:
        what                        | limit | seconds                                                                 || outcome
        'well at once'              | 5     | during(failing(100))                                                    || HELD
        'well 15 s later'           | 10    | (0..<60).collect { it >= 10 && it < 35 ? failing(100) : healthy() }     || BROKEN
        'well 15 s later'           | 20    | (0..<60).collect { it >= 10 && it < 35 ? failing(100) : healthy() }     || HELD
        'never well'                | 20    | (0..<60).collect { it >= 10 ? failing(100) : healthy() }                || BROKEN
        'the run is too short'      | 50    | (0..<60).collect { it >= 10 ? failing(100) : healthy() }                || UNKNOWN
        'never ill'                 | 50    | during([:])                                                             || UNKNOWN
    }

    def 'timeToFailure #comparator #limit s, #what: #outcome'() {
        expect:
        judged(that('timeToFailure', comparator, seconds(limit)), record(seconds)).outcome() == outcome
        where:
        what              | comparator  | limit | seconds              || outcome
        'fails at 10 s'   | IS_AT_LEAST | 10    | during(failing(100)) || HELD
        'fails at 10 s'   | IS_AT_LEAST | 11    | during(failing(100)) || BROKEN
        'does not fail'   | IS_AT_LEAST | 60    | during([:])          || HELD
        'does not fail'   | IS_AT_LEAST | 90    | during([:])          || UNKNOWN
        'does not fail'   | IS_BELOW    | 30    | during([:])          || BROKEN
    }

    /** File descriptors that run out at 100 s, where the service then fails. */
    static List<Map> leaking() {
        (0..<120).collect { (it < 100 ? healthy() : failing(100)) + [fileDescriptors: 24 + Math.min(it, 100) * 10, 'fileDescriptors.max': 1024] }
    }

    def 'the forecast of a leak: #signal #comparator #limit is #outcome'() {
        expect:
        judged(that(signal, comparator, limit), record(leaking(), [:])).outcome() == outcome
        where:
        signal                      | comparator  | limit                   || outcome
        'forecast.lead'             | IS_AT_LEAST | seconds(30)             || HELD
        'forecast.lead'             | IS_AT_LEAST | seconds(110)            || BROKEN
        'forecast.resource'         | IS_SIGNAL   | name('fileDescriptors') || HELD
        'forecast.resource'         | IS_SIGNAL   | name('heap')            || BROKEN
        'forecast.alarms'           | IS_AT_MOST  | count(0)                || BROKEN
        'forecast.alarms'           | IS_AT_LEAST | count(1)                || HELD
        'forecast.timeToExhaustion' | IS_ABOVE    | seconds(40)             || BROKEN
        'forecast.timeToExhaustion' | IS_BELOW    | seconds(40)             || HELD
    }

    def 'responses are counted by how they ended: #signal #comparator #limit #phase is #outcome'() {
        given:
        def ended = [[12, true], [15, false], [18, true]].collect { at, well -> entry(at, new Event.ResponseEnded("run 'free-disk'", well, '')) }
        def timeline = record(during([:]), [:], true, entries(60, FAULT) + ended)
        when:
        def finding = judged(that(signal, comparator, count(limit), phase), timeline)
        then:
        finding.outcome() == outcome
        finding.measured().get() == measured
        where:
        signal             | comparator  | limit | phase         || outcome | measured
        'responses'        | IS_AT_LEAST | 2     | WHOLE_RUN     || HELD    | "2 (run 'free-disk') over the whole run"
        'responses'        | IS_AT_LEAST | 3     | WHOLE_RUN     || BROKEN  | "2 (run 'free-disk') over the whole run"
        'responses'        | IS_AT_LEAST | 1     | AFTER_FAULTS  || BROKEN  | '0 after the last fault'
        'responses.failed' | IS_AT_MOST  | 0     | DURING_FAULTS || BROKEN  | "1 (run 'free-disk') while faults were active"
    }

    def 'responses of a run that was cut short are judged by what is certain'() {
        given:
        def entries = entries(60, FAULT).findAll { it.millis() < ZERO + 40_000 } + entry(12, new Event.ResponseEnded('restart target', true, ''))
        def timeline = record(during([:], 40), [:], false, entries)
        expect:
        judged(that('responses', IS_AT_LEAST, count(1)), timeline).outcome() == HELD
        judged(that('responses', IS_AT_LEAST, count(2)), timeline).outcome() == UNKNOWN
        judged(that('responses', IS_AT_MOST, count(0)), timeline).outcome() == BROKEN
        judged(that('responses.failed', IS_AT_MOST, count(0)), timeline).outcome() == UNKNOWN
    }

    def 'the forecast where nothing leaks: #signal #comparator #limit is #outcome'() {
        expect:
        judged(that(signal, comparator, limit), record(during([:]))).outcome() == outcome
        where:
        signal                      | comparator  | limit        || outcome
        'forecast.lead'             | IS_AT_LEAST | seconds(30)  || UNKNOWN
        'forecast.resource'         | IS_SIGNAL   | name('heap') || BROKEN
        'forecast.alarms'           | IS_AT_MOST  | count(0)     || HELD
        'forecast.timeToExhaustion' | IS_ABOVE    | seconds(40)  || HELD
    }

    def 'a failure without a warning has no lead at all'() {
        when:
        def finding = judged(that('forecast.lead', IS_AT_LEAST, seconds(30)), record(during(failing(100))))
        then:
        finding.outcome() == BROKEN
        finding.why() == 'forecast.lead was 0 s (no alarm stood when the failure began); asked was at least 30 s.'
    }

    def 'what stayed healthy has no lead, and the reason says so'() {
        expect:
        judged(that('forecast.lead', IS_AT_LEAST, seconds(30)), record(during([:]))).why() ==
                'Unknown: there was no complete failure, so a lead is not defined.'
    }

    def 'of a record that was cut off, what could only get worse is judged, and the rest is unknown: #signal'() {
        given: 'the run was killed in its fortieth second, after the fault'
        def events = entries(60, FAULT).findAll { it.millis() < ZERO + 40_000 }
        def timeline = record(during(bad, 40), [:], false, events)
        expect:
        judged(that(signal, comparator, limit, phase), timeline).outcome() == outcome
        where:
        signal            | comparator     | limit                    | phase         | bad          || outcome
        'availability'    | IS_AT_LEAST    | percent(99)              | WHOLE_RUN     | [:]          || UNKNOWN
        'cpu'             | IS_BELOW       | percent(90)              | WHOLE_RUN     | [cpu: 50]    || UNKNOWN
        'cpu'             | IS_BELOW       | percent(90)              | WHOLE_RUN     | [cpu: 95]    || BROKEN
        'stage.worst'     | IS_MILDER_THAN | name('PARTIAL_FAILURE')  | WHOLE_RUN     | [:]          || UNKNOWN
        'stage.worst'     | IS_MILDER_THAN | name('PARTIAL_FAILURE')  | WHOLE_RUN     | failing(100) || BROKEN
        'forecast.alarms' | IS_AT_MOST     | count(0)                 | WHOLE_RUN     | [:]          || UNKNOWN
    }

    def 'a fault that was over before the record was cut off is judged'() {
        given:
        def events = entries(60, FAULT).findAll { it.millis() < ZERO + 40_000 }
        expect:
        judged(that('availability', IS_AT_LEAST, percent(99), DURING_FAULTS), record(during([:], 40), [:], false, events)).outcome() == HELD
    }

    def 'a service that was not healthy to begin with makes all unknown'() {
        given:
        def events = entries(60).findAll { it.millis() < ZERO } + [entry(0, new Event.GateFailed('latency.p99 was 1 s')), entry(1, new Event.RunEnded('gate'))]
        when:
        def verdict = verdict([that('cpu', IS_BELOW, percent(90))], record([], [:], true, events))
        then:
        verdict.outcome() == UNKNOWN
        verdict.findings()*.outcome() == [UNKNOWN]
        verdict.why() == 'the service was not healthy to begin with: latency.p99 was 1 s.'
    }

    def 'a run that never came to its plan is unknown'() {
        when:
        def verdict = verdict([], record([], [:], false, entries(60).findAll { it.millis() < ZERO }))
        then:
        verdict.outcome() == UNKNOWN
        verdict.why() == 'the run ended before the plan began. The record is cut off: the run did not write its own end.'
    }

    def 'all reasons for an unknown are told: #what'() {
        given:
        def before = entries(60).findAll { it.millis() < ZERO }
        def timeline = began
                ? record(during(cpu: 50), reasons)
                : record([], [:], true, before + reasons.collect { at, event -> entry(at, event) } + [entry(9, new Event.RunEnded('over'))])

        when:
        def verdict = verdict([that('cpu', IS_BELOW, percent(90))], timeline)

        then:
        verdict.outcome() == UNKNOWN
        verdict.why() == why

        where:
        what                          | began | reasons                                                                                                  || why
        'interrupted at the gate'     | false | [1: new Event.Interrupted('Ctrl-C')]                                                                     || 'the run ended before the plan began. The run was interrupted by Ctrl-C.'
        'ill, then interrupted'       | false | [1: new Event.GateFailed('errors'), 2: new Event.Interrupted('Ctrl-C')]                                  || 'the service was not healthy to begin with: errors. The run was interrupted by Ctrl-C.'
        'a fault refused, then cut'   | true  | [10: new Event.FaultRefused('f1', 'no agent'), 30: new Event.Interrupted('Ctrl-C')]                      || 'The run was interrupted by Ctrl-C. The fault f1 did not happen: no agent.'
        'two faults refused'          | true  | [10: new Event.FaultRefused('f1', 'no agent'), 11: new Event.FaultRefused('f2', 'no disk')]              || 'The fault f1 did not happen: no agent. The fault f2 did not happen: no disk.'
        'aborted, then could not'     | true  | [10: new Event.AbortCalled('errors is above 50 %', 'errors 80 %', 9), 30: new Event.RunFailed('a full disk')] || 'the run could not go on: a full disk. The run was aborted by its rule in line 9: errors is above 50 %.'
    }

    def 'a run that was cut short by #what holds nothing that time could have broken'() {
        when:
        def verdict = verdict([that('cpu', IS_BELOW, percent(90))], record(during(cpu: 50), FAULT + [30: event]))
        then:
        verdict.outcome() == UNKNOWN
        verdict.why() == why
        where:
        what     | event                                                            || why
        'abort'  | new Event.AbortCalled('errors is above 50 %', 'errors 80 %', 9)  || 'The run was aborted by its rule in line 9: errors is above 50 %.'
        'a user' | new Event.Interrupted('Ctrl-C')                                  || 'The run was interrupted by Ctrl-C.'
    }

    def 'a run that could not go on shows nothing'() {
        when:
        def verdict = verdict([that('cpu', IS_BELOW, percent(90))], record(during(cpu: 50), [30: new Event.RunFailed('the disk is full')]))
        then:
        verdict.outcome() == UNKNOWN
        verdict.findings()*.outcome() == [UNKNOWN]
        verdict.why() == 'the run could not go on: the disk is full.'
    }

    def 'a fault that did not happen leaves nothing to hold'() {
        when:
        def verdict = verdict([that('cpu', IS_BELOW, percent(90))], record(during(cpu: 50), [10: new Event.FaultRefused('f1', 'no agent')]))
        then:
        verdict.findings()*.outcome() == [HELD]
        verdict.outcome() == UNKNOWN
        verdict.why() == 'The fault f1 did not happen: no agent.'
    }

    def 'without a fault there is nothing during or after it'() {
        expect:
        judged(that('cpu', IS_BELOW, percent(90), phase), record(during(cpu: 50), [:])).why() == 'Unknown: no fault was active.'
        where:
        phase << [DURING_FAULTS, AFTER_FAULTS]
    }

    def 'broken goes before unknown, and unknown before held'() {
        expect:
        verdict(expectations, record(during(cpu: 95))).outcome() == outcome
        where:
        expectations                                                                                                     || outcome
        [that('cpu', IS_AT_MOST, percent(95))]                                                                           || HELD
        [that('cpu', IS_AT_MOST, percent(95)), that('queue.depth', IS_BELOW, count(1))]                                  || UNKNOWN
        [that('queue.depth', IS_BELOW, count(1)), that('cpu', IS_BELOW, percent(95)), that('cpu', IS_AT_MOST, percent(95))] || BROKEN
        []                                                                                                               || HELD
    }

    def 'a judge that fails makes it unknown, never a pass'() {
        when: 'a comparator of stages meets a measured number'
        def finding = judged(that('cpu', IS_MILDER_THAN, percent(90)), record(during(cpu: 50)))
        then:
        finding.outcome() == UNKNOWN
        finding.why().startsWith('Unknown: judging it failed')
    }
}
