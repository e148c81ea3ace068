package chaos.script

import chaos.plan.Runbook
import chaos.plan.Scenario

/** Says scripts for the specifications. */
class Say {

    static Outcome outcome(String text, Map<String, String> answers = [:]) {
        new Scripts(TestWords.VOCABULARY).say('s.groovy', text, answers)
    }

    static Scenario plan(String text, Map<String, String> answers = [:]) {
        def outcome = outcome(text, answers)
        assert outcome instanceof Outcome.Said: (outcome as Outcome.Refused).problems()*.print().join('\n')
        (outcome as Outcome.Said).plan() as Scenario
    }

    static List<Problem> problems(String text, Map<String, String> answers = [:]) {
        def outcome = outcome(text, answers)
        outcome instanceof Outcome.Refused ? (outcome as Outcome.Refused).problems() : []
    }

    static List<String> told(String text, Map<String, String> answers = [:]) {
        problems(text, answers)*.print()
    }

    static Outcome runbookOutcome(String text, Map<String, String> answers = [:], Map offered = [:]) {
        new Scripts(TestWords.VOCABULARY).sayRunbook('r.groovy', text, answers, offered)
    }

    static Runbook runbook(String text, Map<String, String> answers = [:], Map offered = [:]) {
        def outcome = runbookOutcome(text, answers, offered)
        assert outcome instanceof Outcome.Said: (outcome as Outcome.Refused).problems()*.print().join('\n')
        (outcome as Outcome.Said).plan() as Runbook
    }

    /** What is told of a step that says this. */
    static List<String> toldOfStep(String body, Map<String, String> answers = [:]) {
        toldOfRunbook("runbook 'r'\nstep('s') {\n$body\n}", answers)
    }

    static List<String> toldOfRunbook(String text, Map<String, String> answers = [:]) {
        def outcome = runbookOutcome(text, answers)
        outcome instanceof Outcome.Refused ? (outcome as Outcome.Refused).problems()*.print().collect { it - 'r.groovy:' } : []
    }

    /** A script that is whole, with what is given said in its blocks, each on a line of its own. */
    static String whole(Map<String, String> blocks) {
        def lines = [
            "scenario 'whole'",
            "target bundled.release('2.5.1')",
            "load { each client requests '/x' every 100.ms",
            'hold 10.clients lasting 1.min',
            blocks.load ?: '',
            '}',
            'expect { that errors isBelow 5.percent',
            blocks.expect ?: '',
            '}'
        ]
        blocks.findAll { !(it.key in ['load', 'expect']) }.each { name, body -> lines += ["$name {", body, '}'] }
        lines.join('\n')
    }
}
