package chaos.cli

import chaos.cli.live.Scenarios
import chaos.diagnosis.Diagnosis
import chaos.diagnosis.StageSpan
import chaos.journal.Entry
import chaos.journal.Event
import chaos.journal.Json
import chaos.journal.Phase
import chaos.journal.Timeline
import chaos.plan.Stage
import chaos.report.Recorded
import chaos.verdict.Outcome
import chaos.verdict.Verdict
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class SpreadSpec extends Specification {

    static Recorded run(Outcome outcome, List<Integer> partialAt, Integer recovery) {
        def zero = 1_000_000L
        def plan = Scenarios.leak()
        def timeline = new Timeline('r', plan, [new Entry(Instant.ofEpochMilli(zero), new Event.PhaseBegan(Phase.PLAN))], [], [], true)
        def stages = partialAt.collect { new StageSpan(Stage.PARTIAL_FAILURE, zero + it * 1000, zero + it * 1000 + 5, zero + it * 1000 + 5, []) }
        def diagnosis = new Diagnosis(stages, stages ? Stage.PARTIAL_FAILURE : Stage.HEALTHY, Optional.empty(),
                Optional.ofNullable(recovery).map { Duration.ofSeconds(it) }, [], [], [])
        new Recorded(plan, timeline, diagnosis, new Verdict(outcome, [], ''))
    }

    def 'every onset and figure has its smallest, middle and largest value, and in how many runs it was there'() {
        given:
        def spread = Spread.of([run(Outcome.HELD, [10, 40], 3), run(Outcome.HELD, [12], 5), run(Outcome.BROKEN, [], null), run(Outcome.HELD, [20], 4)])
        expect:
        spread.runs() == 4
        spread.outcomes() == [HELD: 3, BROKEN: 1]
        with(spread.figures().find { it.figure() == 'PARTIAL_FAILURE at' }) {
            [seen(), min(), median(), max()] == [3, 10d, 12d, 20d]
        }
        with(spread.figures().find { it.figure() == 'recovery' }) {
            [seen(), min(), median(), max()] == [3, 3d, 4d, 5d]
        }
        spread.lines().any { it.contains('PARTIAL_FAILURE at') && it.contains('3/4') && it.contains('12 s') }
        Json.read(Json.write(spread, Spread), Spread) == spread
    }
}
