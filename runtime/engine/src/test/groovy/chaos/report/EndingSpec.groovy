package chaos.report

import chaos.journal.Event
import chaos.verdict.Outcome
import chaos.verdict.Verdict
import spock.lang.Specification

class EndingSpec extends Specification {

    static final LEFT = new Event.UndoFailed('f1', 'no answer', 'chaos undo --all')
    static final BY_HAND = new Event.Interrupted('SIGINT')
    static final ABORT = new Event.AbortCalled('availability is below 20 %', '12 %', 23)
    static final REFUSED = new Event.FaultRefused('f1', 'the disk has no room for its reserve')

    def "the first reason that applies gives the exit code"() {
        given:
        def run = SampleRun.with(SampleRun.healthy(), events as Event[])

        expect:
        Ending.of(run.timeline(), new Verdict(outcome, [], '')).code() == code

        where:
        events                 | outcome         || code
        []                     | Outcome.HELD    || 0
        []                     | Outcome.BROKEN  || 1
        []                     | Outcome.UNKNOWN || 3
        [ABORT]                | Outcome.HELD    || 4
        [REFUSED]              | Outcome.BROKEN  || 4
        [ABORT, BY_HAND]       | Outcome.BROKEN  || 130
        [ABORT, BY_HAND, LEFT] | Outcome.HELD    || 5
    }
}
