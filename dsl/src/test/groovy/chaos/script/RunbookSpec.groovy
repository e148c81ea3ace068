package chaos.script

import chaos.plan.Act
import chaos.plan.Check
import chaos.plan.Mends
import chaos.plan.Runbook
import chaos.plan.Service
import chaos.plan.Step
import chaos.plan.Wording
import java.time.Duration
import spock.lang.Specification

class RunbookSpec extends Specification {

    def 'a script becomes a plan whose steps know their lines'() {
        when:
        Runbook plan = Say.runbook('''\
            runbook 'Back to a release'
            def release = ask 'release', pattern: '[0-9.]+'
            def home = ask 'home'
            onFailure undo
            step('switch') {
                onlyIf path("$home/releases/$release/COMPLETE").exists
                unless link("$home/current") pointsTo "$home/releases/$release"
                within 2.min
                retry 3.times from 1.s upTo 10.s
                point "$home/current" at "$home/releases/$release"
                restart bundled(home)
                undo { command 'echo', 'back' }
                rescue { shell "echo $release" }
                always { command 'sync' }
            }'''.stripIndent(), [release: '2.5.1', home: '/srv/shop'])

        then:
        plan.title() == 'Back to a release'
        plan.onFailure() == Runbook.OnFailure.UNDO
        plan.answers() == [release: '2.5.1', home: '/srv/shop']
        with(plan.steps()[0]) {
            name() == 'switch'
            origin().line() == 5
            within() == Duration.ofMinutes(2)
            retry() == new Step.Retry(3, Duration.ofSeconds(1), Duration.ofSeconds(10))
            guards()*.expected() == [true, false]
            guards()*.check()*.print() == ['/srv/shop/releases/2.5.1/COMPLETE is there', '/srv/shop/current points to /srv/shop/releases/2.5.1']
            acts()*.print() == ['point /srv/shop/current at /srv/shop/releases/2.5.1', 'restart the bundled target in /srv/shop']
            acts()*.origin()*.line() == [10, 11]
            undo()*.print() == ['command echo back']
            rescue()*.print() == ['shell echo 2.5.1']
            always()*.print() == ['command sync']
        }
    }

    def 'it says which resources and which stages it mends'() {
        expect:
        Say.runbook("runbook 'r'\nmends heap, threads\nmends COMPLETE_FAILURE\nstep('s') { command 'true' }").mends().print() ==
                'heap, threads, COMPLETE_FAILURE'
        Say.runbook("runbook 'r'\nstep('s') { command 'true' }").mends() == Mends.NOTHING
    }

    def 'what it mends is checked: #sentence'() {
        expect:
        Say.toldOfRunbook("runbook 'r'\n$sentence\nstep('s') { command 'true' }") == [problem]

        where:
        sentence           || problem
        'mends heep'       || '2:7: unknown word `heep`; did you mean `heap`?'
        'mends heap, heap' || '2:1: `mends` names heap a second time'
        'mends stage'      || '2:1: `mends` takes resources, and stage is none'
        "mends 'heap'"     || '2:1: `mends` takes resources (such as heap, disk), or stages (such as COMPLETE_FAILURE); found a text'
    }

    def 'an act is said as #sentence'() {
        expect:
        Say.runbook("runbook 'r'\nstep('s') {\n$sentence\n}").steps()[0].acts()*.print() == [printed]

        where:
        sentence                                                           || printed
        "command 'systemctl', 'status'"                                    || 'command systemctl status'
        "shell 'a | b'"                                                    || 'shell a | b'
        "point '/a' at '/b'"                                               || 'point /a at /b'
        "rotate '/a.log' keep 5.files"                                     || 'rotate /a.log, keep 5, gzip'
        "rotate '/a.log' keep 5.files by copyTruncate"                     || 'rotate /a.log, keep 5, gzip, copy and truncate'
        "rotate '/a.log' keep 5.files by renaming"                         || 'rotate /a.log, keep 5, gzip'
        "prune '/a' matching '*.gz' olderThan 7.days keep 3.files"         || 'prune /a/*.gz older than 168 h, keep at least 3'
        "pruneReleases '/a' keep 3.releases"                               || 'prune the releases in /a, keep 3'
        "survey '/a'"                                                      || 'survey the disk of /a'
        "survey '/a' warning 70.percent critical 85.percent"               || 'survey the disk of /a'
        "reclaim '/a' matching '*.log'"                                    || 'reclaim deleted but open /a/*.log'
        "restart bundled('/a')"                                            || 'restart the bundled target in /a'
        "stop systemd('nginx')"                                            || 'stop the unit nginx'
        "start pidFile('/a.pid', 'run', '-d')"                             || 'start the process of /a.pid'
        "drain bundled('/a')"                                              || 'drain the bundled target in /a'
        "reopen bundled('/a')"                                             || 'reopen the bundled target in /a'
        "verify http('http://127.0.0.1:1/x') answers 200 within 30.s"      || 'verify http://127.0.0.1:1/x answers 200 within 30 s'
        "verify http('http://h/') answers 200 holding 'up' within 3.s"     || "verify http://h/ answers 200 with 'up' within 3 s"
        "verify port('127.0.0.1', 80).accepts within 3.s"                  || 'verify 127.0.0.1:80 accepts connections within 3 s'
        "verify command('test', '-e', '/a').succeeds within 3.s"           || 'verify test -e /a succeeds within 3 s'
        "verify path('/a').exists within 3.s"                              || 'verify /a is there within 3 s'
        "verify link('/a') pointsTo '/b' within 3.s"                       || 'verify /a points to /b within 3 s'
        "verify fileSystem('/a') isBelow 90.percent within 3.s"            || 'verify the file system of /a is used below 90 % within 3 s'
        "verify heap isBelow 60.MB within 3.s"                             || 'verify heap is below 60 MB within 3 s'
        "verify errors isBelow 1.percent lasting 5.s within 30.s"          || 'verify errors is below 1 % for 5 s within 30 s'
        "waitUntil latency.p99 isBelow 1.s within 3.s"                     || 'wait until latency.p99 is below 1 s, at most 3 s'
        "waitUntil path('/a').exists within 3.s"                           || 'wait until /a is there, at most 3 s'
        "capture 'top', 'top', '-b'"                                       || 'capture top of top -b'
        "keep 'top.txt', 'top', '-b'"                                      || 'keep top.txt of top -b'
        "approve 'Now?' within 2.min otherwise no"                         || 'approve: Now?'
        "approve 'Now?' within 2.min otherwise yes"                        || 'approve: Now?'
    }

    def 'services know what they are, and how they are started'() {
        expect:
        Say.runbook("runbook 'r'\nstep('s') { restart pidFile('/a.pid', 'run', \"-\$x\") }".replace('$x', 'd')).steps()[0].acts()[0].service() ==
                new Service.PidFile(Wording.of('/a.pid'), [Wording.of('run'), Wording.of('-d')])
    }

    def 'a secret and an output are parts of a text, wherever they are said'() {
        when:
        def outcome = Say.runbookOutcome('''\
            runbook 'r'
            def token = ask secret('token'), pattern: '[a-z]+'
            def header = "Bearer $token"
            step('s') {
                def id = capture 'id', 'cat', '/id'
                command 'curl', '-H', "X: $header!", "/$id"
            }
            step('t') {
                shell "echo ${output('id')}"
            }'''.stripIndent(), [token: 'hush']) as Outcome.Said
        def plan = outcome.plan() as Runbook

        then:
        def words = (plan.steps()[0].acts()[1] as Act.Command).words()
        words[2].parts() == [new Wording.Plain('X: Bearer '), new Wording.Secret('token'), new Wording.Plain('!')]
        words[3].parts() == [new Wording.Plain('/'), new Wording.Output('id')]
        (plan.steps()[1].acts()[0] as Act.Shell).text().print() == 'echo <id>'
        outcome.secrets() == ['token'] as Set
        !plan.toString().contains('hush')
        plan.answers() == [token: '•••']
    }

    def 'what is not answered is told, and keeps its place'() {
        when:
        def outcome = Say.runbookOutcome("runbook 'r'\ndef home = ask 'home'\nstep('s') { survey home }") as Outcome.Said

        then:
        outcome.unanswered() == ['home'] as Set
        (outcome.plan() as Runbook).steps()[0].acts()[0].print() == 'survey the disk of <home>'
    }

    def 'an offered answer is used where it is asked for, and may be known later'() {
        given:
        def home = new Wording([new Wording.Output('target.home')])

        expect:
        Say.runbook("runbook 'r'\ndef home = ask 'home'\nstep('s') { survey \"\$home/x\" }", [:], [home: home, uri: home])
                .steps()[0].acts()[0].print() == 'survey the disk of <target.home>/x'
    }

    def 'a loop says steps, and a step without a time has that of its waits'() {
        when:
        def plan = Say.runbook('''\
            runbook 'r'
            ['a', 'b'].each { String unit ->
                step("restart $unit") {
                    restart systemd(unit)
                    verify port('127.0.0.1', 80).accepts within 10.min
                }
            }'''.stripIndent())

        then:
        plan.steps()*.name() == ['restart a', 'restart b']
        plan.steps()*.within() == [Duration.ofMinutes(15)] * 2
    }

    def 'a guard that says what an answer holds is one guard, and each guard counts'() {
        expect:
        Say.runbook("""runbook 'r'
            step('s') { unless http('http://a/b') answers 200 holding 'up'
            unless link('/l') pointsTo '/m'
            onlyIf http('http://c/d') answers 204
            command 'b' }""").steps()[0].guards()*.check()*.print() == [
                'http://a/b answers 200 with \'up\'', '/l points to /m', 'http://c/d answers 204']
    }

    def 'a command that is looked at is no act'() {
        expect:
        Say.runbook("runbook 'r'\nstep('s') { onlyIf command('a').succeeds\ncommand 'b' }").steps()[0].acts()*.print() == ['command b']
        Say.runbook("runbook 'r'\nstep('s') { onlyIf command('a').succeeds\ncommand 'b' }").steps()[0].guards()*.check() == [new Check.CommandSucceeds([Wording.of('a')])]
    }

    def 'a problem of a step is told with its place: #body'() {
        expect:
        Say.toldOfStep(body) == told

        where:
        body                                                    || told
        "point '/a'"                                            || ['3:1: `point` is not finished: it needs `at <path>`']
        "rotate '/a'"                                           || ['3:1: `rotate` is not finished: it needs `keep <files>`']
        "prune '/a' matching '*.gz'"                            || ['3:1: `prune` is not finished: it needs `olderThan <duration> keep <files>`']
        "verify path('/a').exists"                              || ['3:1: `verify` is not finished: it needs `within <duration>`']
        "verify http('http://h/') answers 200"                  || ['3:1: `verify` is not finished: it needs `within <duration>`']
        "verify http('http://h/')"                              || ['3:1: `verify` is not finished: it needs `answers <status> within <duration>`']
        "verify http('http://h/') answers 20 within 1.s"        || ['3:1: a status of HTTP is 100 to 599, got 20']
        "verify heap isBelow 6.MB"                              || ['3:1: `verify` is not finished: it needs `within <duration>`']
        "verify path('/a').exists within 0.s"                   || ['3:1: a `verify` takes longer than 0 s, got 0 s']
        "verify port('h', 0).accepts within 1.s"                || ['3:1: a port is 1 to 65535, got 0']
        "approve 'Now?'"                                        || ['3:1: `approve` is not finished: it needs `within <duration> otherwise no`']
        "approve 'Now?' within 1.min"                           || ['3:1: `approve` is not finished: it needs `otherwise yes` or `otherwise no`']
        "retry 3.times\ncommand 'a'"                            || ['3:1: `retry` is not finished: it needs `from <duration> upTo <duration>`']
        "retry 3.times from 9.s upTo 1.s\ncommand 'a'"          || ['3:1: the longest wait is at least the first one, 9 s, got 1 s']
        "rotate 'a.log' keep 5.files"                           || ["3:1: a path of a runbook is named from the root, got 'a.log'"]
        "rotate '/a.log' keep 0.files"                          || ['3:1: a number of old logs is 1 to 999, got 0']
        "prune '/a' matching 'b/*' olderThan 1.s keep 0.files"  || ["3:1: a pattern is a glob over file names, without a slash, got 'b/*'"]
        "pruneReleases '/a' keep 0.releases"                    || ['3:1: a number of releases is 1 to 10000, got 0']
        "survey '/a' warning 90.percent critical 80.percent"    || ['3:1: critical is at least the warning, 90 %, got 80 %']
        "command output('x')"                                   || ["3:1: no act before captures the output 'x'; captured so far: nothing"]
        "capture 'a', 'b'\ncapture 'a', 'c'"                    || ["4:1: the output 'a' is captured a second time"]
        "keep '../a', 'b'"                                      || ["3:1: a file of evidence is a letter, then letters, digits, dots, dashes or underscores, got '../a'"]
        "command ' '"                                           || ['3:1: a command begins with the name of a program']
        "within 1.s\nverify path('/a').exists within 5.s"       || ['2:1: a step takes at least as long as its acts wait, 5 s, got 1 s']
        ''                                                      || ["2:1: the step 's' does nothing"]
        "command 'a'\nonlyIf path('/a').exists within 5.s"      || ['4:1: `onlyIf` looks once and waits for nothing, got within 5 s']
        "command 'a'\nundo { command 'b' }\nundo { command 'c' }" || ['5:1: `undo` is said a second time']
        "commnd 'a'"                                            || ['3:1: unknown word `commnd` in `step`; did you mean `command`?']
        "command 'a'\nundo { undo { command 'b' } }"            || ['4:8: `undo` belongs in `step`, not in `undo`']
        "ramp 3"                                                || ['3:1: `ramp` belongs in a scenario; this is a runbook']
        "point '/a' to '/b'"                                    || ['3:12: unknown word `to` after an unfinished sentence; known here: at']
        "restart '/a'"                                          || ["3:1: `restart` takes a service (such as bundled(home) or systemd('nginx')); found a text"]
        "rotate '/a' keep 5"                                    || ['3:13: `keep` takes a number of files (such as 5.files); found a whole number']
        "verify path('/a') within 3.s"                          || ["3:1: `verify` takes `fileSystem('/srv')`, or `http('http://127.0.0.1:8080')`, or `link('/srv/shop/current')`, or a check (such as path('/srv/shop').exists), or a signal (such as heap); found `path('/srv/shop')`"]
    }

    def 'a problem of the top of a runbook is told with its place: #text'() {
        expect:
        Say.toldOfRunbook(text, answers) == told

        where:
        text                                                  | answers       || told
        ''                                                    | [:]           || ["1:1: the script is empty; a runbook begins with `runbook '<what it does>'`"]
        "runbook 'x'"                                         | [:]           || ["1:1: the script has no `step`; it needs `step('<name>') { .. }`"]
        "scenario 'x'"                                        | [:]           || ["1:1: this is a scenario; a runbook is wanted here, which begins with `runbook '<what it does>'`"]
        "// x\nscenario 'x'"                                  | [:]           || ["2:1: this is a scenario; a runbook is wanted here, which begins with `runbook '<what it does>'`"]
        "runbook 'x'\nstep('a') { command 'b' }\nload { }"    | [:]           || ['3:1: `load` belongs in a scenario; this is a runbook']
        "runbook 'x'\nstep('a') { command 'b' }\nstep('a') { command 'b' }" | [:] || ["3:1: the step 'a' is said a second time"]
        "runbook 'x'\nask 'a'\nask 'a'\nstep('a') { command 'b' }" | [:]      || ['3:1: `a` is asked a second time']
        "runbook 'x'\nask 'a', pattern: '[0-9]+'\nstep('a') { command 'b' }" | [a: 'z'] || ["2:1: the answer to `a`: 'z' does not match '[0-9]+'"]
        "runbook 'x'\nask secret('a'), pattern: '[0-9]+'\nstep('a') { command 'b' }" | [a: 'hush'] || ["2:1: the answer to `a`: '•••' does not match '[0-9]+'"]
        "runbook 'x'\nask 'a', choices: ['y', 'z']\nstep('a') { command 'b' }" | [a: 'x'] || ["2:1: the answer to `a`: 'x' is none of [y, z]"]
        "runbook 'x'\nString s = \"\${ask secret('a')}\"\nstep('a') { command s }" | [:] || ['2:1: the value of ••• is known only when it runs; say it inside a text, as in "$value/rest"']
        "runbook 'x'\nstep('a') { command 'b' }"              | [c: '1']      || [' the answer `c` was not asked for: it asks for nothing']
    }
}
