package chaos.script

import chaos.plan.Scenario
import java.time.Duration
import spock.lang.Specification

class AskSpec extends Specification {

    def 'an answer is read as an amount of its default: #answer'() {
        when:
        Scenario plan = Say.plan(script("def x = ask 'x', $byDefault\nhold 1.clients lasting $use"), [x: answer])

        then:
        plan.load().shapes()[1].lasting() == Duration.ofMillis(ms)
        plan.answers() == [x: answer]

        where:
        byDefault          | use                                 | answer     || ms
        '2.min'            | 'x'                                 | '3 s'      || 3_000
        '2.min'            | 'x'                                 | '1.5min'   || 90_000
        '2.min'            | 'x + 1.s'                           | '250.ms'   || 1_250
        '3'                | 'x.s'                               | '7'        || 7_000
        '10.MB'            | '(x == 20.MB ? 1.s : 2.s)'          | '20MB'     || 1_000
        '1.MB.perSecond'   | '(x == 2.MB.perSecond ? 1.s : 2.s)' | '2 MB/s'   || 1_000
        '5.percent'        | '(x == 7.5.percent ? 1.s : 2.s)'    | '7.5 %'    || 1_000
        '5.clients'        | '(x == 9.clients ? 1.s : 2.s)'      | '9'        || 1_000
        '5.perSecond'      | '(x == 9.perSecond ? 1.s : 2.s)'    | '9/s'      || 1_000
        'true'             | '(x ? 1.s : 2.s)'                   | 'no'       || 2_000
        "'a'"              | "(x == 'b' ? 1.s : 2.s)"            | 'b'        || 1_000
    }

    def 'without an answer the default holds, and the plan says so'() {
        expect:
        Say.plan(script("def x = ask 'x', 2.min, question: 'How long?'")).answers() == [x: '2 min']
    }

    def 'a wrong answer is a problem at its question: #answer'() {
        expect:
        Say.told(script("def x = ask 'x', $byDefault"), [x: answer]) == ['s.groovy:2:1: the answer to `x`: ' + told]

        where:
        byDefault                                          | answer      || told
        '2.min'                                            | '3 MB'      || "'3 MB' is not a number with one of the units ms, s, min, h"
        '2.min'                                            | 'long'      || "'long' is not a number with one of the units ms, s, min, h"
        '1.MB.perSecond'                                   | '3 MB'      || "'3 MB' is not a number of bytes a second, such as 1.5MB/s"
        '5.percent'                                        | '101%'      || 'a percentage is between 0 and 100, got 101'
        '3'                                                | '3.5'       || "'3.5' is not a whole number"
        'true'                                             | 'maybe'     || "'maybe' is neither yes nor no"
        "'a', choices: ['a', 'b']"                         | 'c'         || "'c' is none of [a, b]"
        "'a', pattern: '[a-z]+'"                           | 'B'         || "'B' does not match '[a-z]+'"
        "'a', pattern: '(.*a){12}c'"                       | 'a' * 60    || 'the pattern takes more than a million looks at the answer'
        "'a', pattern: '['"                                | 'b'         || "'[' is no pattern: Unclosed character class"
    }

    def 'a question asked twice, an unknown option and an answer nobody asked for are problems'() {
        expect:
        Say.told(script(said), answers) == told

        where:
        said                                        | answers      || told
        "def x = ask 'x', 1.s\ndef y = ask 'x', 2.s" | [:]         || ['s.groovy:3:1: `x` is asked a second time']
        "def x = ask 'x', 1.s, questoin: 'x'"       | [:]          || ['s.groovy:2:1: `ask` knows no `questoin`; it knows [choices, pattern, question]']
        "def rate = ask 'rate', 1.s"                | [rat: '2 s'] || ['s.groovy: the answer `rat` was not asked for: it asks for rate; did you mean `rate`?']
    }

    /** Said at the top, on lines 2 and on, before the load that uses it. */
    private static String script(String said) {
        def lines = said.readLines()
        def load = lines.findAll { it.startsWith('hold') }
        (["scenario 'asks'"] + (lines - load) + Say.whole(load: load.join('\n')).readLines().drop(1)).join('\n')
    }
}
