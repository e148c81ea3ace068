package chaos.cli

import static chaos.perform.RunEnd.How.*
import static chaos.verdict.Outcome.*

import chaos.fault.Undone
import chaos.perform.RunEnd
import spock.lang.Specification

class ExitCodeSpec extends Specification {

    def 'the first that applies: #how, left behind: #left, #verdict gives #code'() {
        given:
        def leftovers = left ? [new Undone('f1', false, 'still there', 'rm /tmp/fill')] : []

        expect:
        ExitCode.of(new RunEnd(how, '', leftovers), verdict) == code

        where:
        how         | left  | verdict || code
        COMPLETED   | false | HELD    || 0
        COMPLETED   | false | BROKEN  || 1
        COMPLETED   | false | UNKNOWN || 3
        GATE_FAILED | false | UNKNOWN || 3
        GATE_FAILED | false | HELD    || 3
        FAILED      | false | UNKNOWN || 3
        FAILED      | false | HELD    || 3
        FAILED      | false | BROKEN  || 1
        NOT_BEGUN   | false | UNKNOWN || 2
        NOT_BEGUN   | false | HELD    || 2
        ABORTED     | false | HELD    || 4
        ABORTED     | false | BROKEN  || 4
        INTERRUPTED | false | BROKEN  || 130
        INTERRUPTED | false | UNKNOWN || 130
        INTERRUPTED | true  | HELD    || 5
        ABORTED     | true  | HELD    || 5
        COMPLETED   | true  | HELD    || 5
        COMPLETED   | true  | BROKEN  || 5
        NOT_BEGUN   | true  | UNKNOWN || 5
    }

    def 'no way to end and no verdict is without a code'() {
        expect:
        [RunEnd.How.values().toList(), chaos.verdict.Outcome.values().toList()]
                .combinations()
                .collect { how, verdict -> ExitCode.of(new RunEnd(how, '', []), verdict) }
                .every { it in [0, 1, 2, 3, 4, 5, 130] }
    }

    def 'only a plan performed to its end can hold'() {
        expect:
        RunEnd.How.values().findAll { ExitCode.of(new RunEnd(it, '', []), HELD) == 0 } == [COMPLETED]
    }
}
