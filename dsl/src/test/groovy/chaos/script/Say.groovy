package chaos.script

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

    /** A script that is whole but for what is given: blocks by name, each on the lines after the fixed ones. */
    static String whole(Map<String, String> blocks) {
        def fixed = [
            "scenario 'whole'",
            "target bundled.release('2.5.1')",
            "load { each client requests '/x' every 100.ms",
            'hold 10.clients lasting 1.min ' + (blocks.load ?: '') + ' }',
            'expect { that errors isBelow 5.percent ' + (blocks.expect ?: '') + ' }'
        ]
        def more = blocks.findAll { !(it.key in ['load', 'expect', 'top']) }.collect { name, body -> "$name { $body }" }
        ([blocks.top] + fixed + more).findAll().join('\n')
    }
}
