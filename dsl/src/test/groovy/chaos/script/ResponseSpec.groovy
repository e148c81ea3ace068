package chaos.script

import chaos.plan.Response
import chaos.plan.Scenario
import chaos.plan.Severity
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class ResponseSpec extends Specification {

    @TempDir
    Path folder

    def setup() {
        Files.writeString(folder.resolve('rollback.groovy'), '''\
            runbook 'Back to a release'
            def home = ask 'home'
            def release = ask 'release', pattern: '[0-9.]+'
            def patience = ask 'patience', 30.s
            step('switch') { point "$home/current" at "$home/releases/$release"; verify path('/x').exists within patience }'''.stripIndent())
        Files.writeString(folder.resolve('broken.groovy'), "runbook 'b'\nstep('x') { comand 'y' }")
        Files.writeString(folder.resolve('hidden.groovy'), "runbook 'b'\ndef t = ask secret('token')\nstep('x') { command 'y', t }")
        Files.writeString(folder.resolve('another.groovy'), "scenario 'b'")
    }

    def 'a response runs a runbook with its answers, and what the target answers is known later'() {
        when:
        def plan = plan("when errors isAbove 5.percent lasting 1.s run 'rollback', release: '2.5.1', patience: 9.s cooldown 3.s")

        then:
        with(plan.respond()[0]) {
            cooldown() == Duration.ofSeconds(3)
            act().print() == 'run rollback'
            def runbook = (act() as Response.RunRunbook).runbook()
            runbook.answers() == [home: '<target.home>', release: '2.5.1', patience: '9 s']
            runbook.steps()[0].acts()*.print() ==
                    ['point <target.home>/current at <target.home>/releases/2.5.1', 'verify /x is there within 9 s']
        }
    }

    def 'a runbook that cannot be run is told at the line that names it: #sentence'() {
        expect:
        told(sentence) == ["11:1: the runbook $problem".toString().replace('DIR', folder.toString())]

        where:
        sentence                                                   || problem
        "run 'rolback', release: '2.5.1'"                          || "'rolback' cannot be run: there is no rolback.groovy in [DIR]; did you mean 'rollback'?"
        "run 'rollback'"                                           || "'rollback' cannot be run: it asks for `release`, which is not answered; say `release: '..'` after its name"
        "run 'rollback', release: 'x'"                             || "'rollback' cannot be run: DIR/rollback.groovy:3:1: the answer to `release`: 'x' does not match '[0-9.]+'"
        "run 'rollback', release: '2', relase: '3'"                || "'rollback' cannot be run: DIR/rollback.groovy: the answer `relase` was not asked for: it asks for home, release, patience; did you mean `release`?"
        "run 'rollback', release: '2', patience: 3.MB"             || "'rollback' cannot be run: DIR/rollback.groovy:4:1: the answer to `patience`: '3 MB' is not a number with one of the units ms, s, min, h"
        "run 'broken'"                                             || "'broken' cannot be run: DIR/broken.groovy:2:13: unknown word `comand` in `step`; did you mean `command`?"
        "run 'hidden'"                                             || "'hidden' cannot be run: it asks for the secret `token`, which a scenario cannot give"
        "run 'another'"                                            || "'another' cannot be run: DIR/another.groovy:1:1: this is a scenario; a runbook is wanted here, which begins with `runbook '<what it does>'`"
        "run '../rollback'"                                        || "'../rollback' cannot be run: a runbook's name is letters, digits, dashes and underscores, got '../rollback'"
    }

    def 'an incident is declared with a severity, or with the one that rules find: #sentence'() {
        when:
        def response = plan("when errors isAbove 5.percent lasting 2.s $sentence").respond()[0]

        then:
        (response.act() as Response.DeclareIncident).severity() == Optional.ofNullable(severity)
        response.act().print() == printed
        response.cooldown() == Duration.ofSeconds(cooldown)

        where:
        sentence                        || severity          | printed            | cooldown
        'declare CRITICAL'              || Severity.CRITICAL | 'declare CRITICAL' | 10
        'declare MINOR cooldown 30.s'   || Severity.MINOR    | 'declare MINOR'    | 30
        'declare'                       || null              | 'declare'          | 10
    }

    def 'a wrong declaration is told: #sentence'() {
        expect:
        told(sentence) == [problem]

        where:
        sentence                   || problem
        'declare CRITCAL'          || '11:39: unknown word `CRITCAL`; did you mean `CRITICAL`?'
        'declare COMPLETE_FAILURE' || '11:31: `declare` takes a severity (such as CRITICAL); found a stage (such as COMPLETE_FAILURE)'
        'declare 5.percent'        || '11:31: `declare` takes a severity (such as CRITICAL); found a percentage (such as 60.percent)'
    }

    def 'an incident is declared as a response only: #sentence'() {
        expect:
        Say.told(Say.whole(abort: 'when errors isAbove 5.percent ' + sentence)) == ['s.groovy:' + problem]

        where:
        sentence           || problem
        'declare CRITICAL' || '11:39: `CRITICAL` is spoken of in `respond` only'
        'declare'          || '11:1: `declare` belongs in `respond`'
    }

    def 'several runbooks take nothing of the budget of the scenario'() {
        expect:
        plan((1..20).collect { "when errors isAbove 5.percent run 'rollback', release: '2.5.1'" }.join('\n')).respond().size() == 20
    }

    def 'without folders no runbook is known'() {
        expect:
        Say.told(Say.whole(respond: "when errors isAbove 5.percent run 'rollback'")) ==
                ["s.groovy:11:1: the runbook 'rollback' cannot be run: there is no rollback.groovy in []"]
    }

    private Outcome outcome(String sentences) {
        new Scripts(TestWords.VOCABULARY, { [folder] }).say('s.groovy', Say.whole(respond: sentences), [:])
    }

    private Scenario plan(String sentences) {
        (outcome(sentences) as Outcome.Said).plan() as Scenario
    }

    private List<String> told(String act) {
        (outcome("when errors isAbove 5.percent $act") as Outcome.Refused).problems()*.print().collect { it - 's.groovy:' }
    }
}
