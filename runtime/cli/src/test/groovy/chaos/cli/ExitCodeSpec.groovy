package chaos.cli

import static chaos.perform.RunEnd.How.*
import static chaos.verdict.Outcome.*

import chaos.fault.Undone
import chaos.perform.RunEnd
import spock.lang.Specification

class ExitCodeSpec extends Specification {

    def 'the first that applies: #how, left behind: #left, begun: #begun, #verdict gives #code'() {
        given:
        def leftovers = left ? [new Undone('f1', false, 'still there', 'rm /tmp/fill')] : []

        expect:
        ExitCode.of(new RunEnd(how, '', leftovers), begun, verdict) == code

        where:
        how         | left  | begun | verdict || code
        COMPLETED   | false | true  | HELD    || 0
        COMPLETED   | false | true  | BROKEN  || 1
        COMPLETED   | false | true  | UNKNOWN || 3
        GATE_FAILED | false | true  | UNKNOWN || 3
        GATE_FAILED | false | true  | HELD    || 3
        FAILED      | false | true  | UNKNOWN || 3
        FAILED      | false | true  | HELD    || 3
        FAILED      | false | true  | BROKEN  || 1
        FAILED      | false | false | UNKNOWN || 2
        FAILED      | false | false | HELD    || 2
        ABORTED     | false | true  | HELD    || 4
        ABORTED     | false | true  | BROKEN  || 4
        INTERRUPTED | false | true  | BROKEN  || 130
        INTERRUPTED | false | false | UNKNOWN || 130
        INTERRUPTED | true  | true  | HELD    || 5
        ABORTED     | true  | true  | HELD    || 5
        COMPLETED   | true  | true  | HELD    || 5
        COMPLETED   | true  | true  | BROKEN  || 5
        FAILED      | true  | false | UNKNOWN || 5
    }

    def 'no way to end and no verdict is without a code'() {
        expect:
        [RunEnd.How.values().toList(), [true, false], chaos.verdict.Outcome.values().toList()]
                .combinations()
                .collect { how, begun, verdict -> ExitCode.of(new RunEnd(how, '', []), begun, verdict) }
                .every { it in [0, 1, 2, 3, 4, 5, 130] }
    }

    def 'only a plan performed to its end can hold'() {
        expect:
        RunEnd.How.values().findAll { ExitCode.of(new RunEnd(it, '', []), true, HELD) == 0 } == [COMPLETED]
    }
}
