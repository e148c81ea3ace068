package chaos.cli

import chaos.fault.Undone
import chaos.journal.Entry
import chaos.journal.Event
import chaos.journal.Timeline
import chaos.perform.RunEnd
import chaos.perform.RunEnd.How
import chaos.plan.*
import chaos.report.Ending
import chaos.verdict.Outcome
import chaos.verdict.Verdict
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

/** The report says the exit code from the record alone; the command has it from how the run ended. They agree. */
class EndingSpec extends Specification {

    static final Origin HERE = new Origin('some.groovy', 1)

    def '#how with #outcome: #code in the shell and in the report'() {
        given:
        def end = new RunEnd(how, 'so', left ? [new Undone('f1', false, 'it stays', 'rm it')] : [])

        expect:
        ExitCode.of(end, outcome) == code
        Ending.of(record(events), new Verdict(outcome, [], '')).code() == code

        where:
        how             | left  | outcome         | events                                                   || code
        How.COMPLETED   | false | Outcome.HELD    | []                                                       || 0
        How.COMPLETED   | false | Outcome.BROKEN  | []                                                       || 1
        How.COMPLETED   | false | Outcome.UNKNOWN | []                                                       || 3
        How.GATE_FAILED | false | Outcome.UNKNOWN | [new Event.GateFailed('ill')]                            || 3
        How.FAILED      | false | Outcome.UNKNOWN | [new Event.RunFailed('no disk')]                         || 3
        How.ABORTED     | false | Outcome.BROKEN  | [new Event.AbortCalled('c', 'e', 3)]                     || 4
        How.ABORTED     | false | Outcome.UNKNOWN | [new Event.FaultRefused('f1', 'no JVM')]                 || 4
        How.INTERRUPTED | false | Outcome.UNKNOWN | [new Event.Interrupted('Ctrl-C')]                        || 130
        How.INTERRUPTED | true  | Outcome.UNKNOWN | [new Event.Interrupted('Ctrl-C'), new Event.UndoFailed('f1', 'it stays', 'rm it')] || 5
    }

    private static Timeline record(List<Event> events) {
        def plan = new Scenario('a claim', HERE, new ServiceTarget(URI.create('http://127.0.0.1:1'), OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), HERE),
                [], new Gate(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, []), new Load([], []), [], [], [], [], [], [:])
        new Timeline('r', plan, events.collect { new Entry(Instant.EPOCH, it) }, [], [], true)
    }
}
