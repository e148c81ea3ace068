package chaos.verdict

import static chaos.diagnosis.Recordings.*
import static chaos.plan.Comparator.*
import static chaos.verdict.Outcome.*

import chaos.diagnosis.Diagnoses
import chaos.diagnosis.Recordings
import chaos.journal.Timeline
import chaos.metric.Saturation
import chaos.plan.Arrivals
import chaos.plan.Backpressure
import chaos.plan.Hold
import chaos.plan.Journey
import chaos.plan.Load
import chaos.plan.Spacing
import chaos.quantity.Rate
import java.time.Duration
import spock.lang.Specification

class SaturatedSpec extends Specification {

    static final MINUTE = Duration.ofMinutes(1)

    def 'a second in which the sender is at its limit is known by its signals: #signals'() {
        expect:
        Saturation.in(signals, before)*.cause() == causes

        where:
        signals                                   | before              || causes
        ['load.busy': 90d, 'lateness.p99': 0.02d] | [:]                 || []
        ['load.busy': 91d]                        | [:]                 || ['its loop was busy']
        ['lateness.p99': 0.021d]                  | [:]                 || ['its sends were late']
        ['lateness.p99': 0.021d, 'load.late': 0.2d] | [:]               || []
        ['lateness.p99': 0.002d, 'load.late': 0.001d] | [:]             || ['its sends were late']
        ['load.gc': 0.2d]                         | [:]                 || ['it collected garbage']
        ['load.unsent': 5d]                       | ['load.unsent': 5d] || []
        ['load.unsent': 7d]                       | ['load.unsent': 5d] || ['descriptors or ports were used up']
        ['load.busy': 99d, 'lateness.p99': 1d]    | [:]                 || ['its loop was busy', 'its sends were late']
    }

    def 'sends may be late by two ticks, or 20 ms, or what is said'() {
        given:
        def arriving = new Load.Arriving(new Spacing.Even(), Backpressure.DEFAULT, Duration.ofMillis(tick), Optional.ofNullable(said))
        expect:
        new Load([], [shape], arriving, []).late() == Duration.ofMillis(late)
        where:
        shape                                     | tick | said                  || late
        new Arrivals(new Rate(100), MINUTE, HERE) | 1    | null                  || 20
        new Arrivals(new Rate(100), MINUTE, HERE) | 50   | null                  || 100
        new Arrivals(new Rate(100), MINUTE, HERE) | 50   | Duration.ofMillis(2)  || 2
        new Hold(100, MINUTE, HERE)               | 50   | null                  || 20
        new Hold(100, MINUTE, HERE)               | 50   | Duration.ofMillis(30) || 30
    }

    def 'in the open model a saturated sender makes #signal #outcome where it lasts #bad s'() {
        expect:
        with(judged(true, bad, JudgeSpec.that(signal, comparator, limit))) {
            it.findings()[0].outcome() == outcome
            it.findings()[0].why().contains('saturated') == (outcome == UNKNOWN)
        }

        where:
        signal         | comparator  | limit                    | bad || outcome
        'latency.p99'  | IS_BELOW    | JudgeSpec.seconds(5)     | 10  || UNKNOWN
        'latency.p99'  | IS_BELOW    | JudgeSpec.seconds(5)     | 1   || HELD
        'latency.p99'  | IS_BELOW    | JudgeSpec.seconds(1e-6)  | 10  || UNKNOWN
        'throughput'   | IS_AT_LEAST | new Rate(1)              | 10  || UNKNOWN
        'availability' | IS_AT_LEAST | JudgeSpec.percent(1)     | 10  || HELD
    }

    def 'in the closed model it is named beside the figures, and decides nothing'() {
        when:
        def verdict = judged(false, 10, JudgeSpec.that('latency.p99', IS_BELOW, JudgeSpec.seconds(5)))

        then:
        verdict.outcome() == HELD
        verdict.why().contains('its own limit (in 10 of 60 seconds; its loop was busy 97 % of a second)')
    }

    def 'a sender that kept up is not spoken of'() {
        expect:
        judged(false, 0, JudgeSpec.that('latency.p99', IS_BELOW, JudgeSpec.seconds(5))).why() == ''
    }

    private static Verdict judged(boolean open, int bad, expectation) {
        def shape = open ? new Arrivals(new Rate(100), MINUTE, HERE) : new Hold(100, MINUTE, HERE)
        def load = new Load([new Journey('GET', '/', Duration.ZERO, HERE)], [shape])
        def plan = Recordings.plan(expect: [expectation], load: load)
        def seconds = (0..<60).collect { healthy() + ['load.busy': it >= 20 && it < 20 + bad ? 97d : 30d] }
        def recorded = JudgeSpec.record(seconds, [:])
        def timeline = new Timeline('r', plan, recorded.entries(), recorded.samples(), recorded.intervals(), true)
        Judge.judge(plan, timeline, Diagnoses.of(timeline))
    }
}
