package chaos.cli

import static org.awaitility.Awaitility.await

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import org.junit.jupiter.api.Tag
import spock.lang.Specification
import spock.lang.TempDir

/** Every way in which a runbook ends where nobody sits at a terminal, and what a later process can take back. */
@Tag('slow')
class RunbookEndsSpec extends Specification {

    static final LONG = '''\
        runbook 'Switches, and then takes its time'
        step('switch') {
            point 'HERE/current' at 'HERE/two'
            undo { shell 'echo undone >> log' }
        }
        step('long') { shell 'sleep 1000 & echo $! > child; echo $$ > leader; echo up; wait' }
        step('later') { command 'touch', 'later' }
        '''

    @TempDir
    Path temp

    Program program

    def setup() {
        ['one', 'two'].each { Files.createDirectory(temp.resolve(it)) }
        Files.createSymbolicLink(temp.resolve('current'), Path.of('one'))
    }

    def cleanup() {
        program?.close()
        ['leader', 'child'].collect { temp.resolve(it) }.findAll { Files.exists(it) }.each {
            ProcessHandle.of(Files.readString(it).strip() as long).ifPresent { it.destroyForcibly() }
        }
    }

    String script(String text) {
        Files.writeString(temp.resolve('some.groovy'), text.stripIndent().replace('HERE', temp.toString())).toString()
    }

    def started() {
        program = Program.start(temp, [], [:], 'runbook', script(LONG))
        await().atMost(Duration.ofMinutes(1)).until { program.out().contains('| up') }
        ['child', 'leader'].collect { Files.readString(temp.resolve(it)) }
    }

    String current() { Files.readSymbolicLink(temp.resolve('current')).fileName.toString() }

    RunsFolder runs() { new RunsFolder(temp.resolve('runs')) }

    def 'exit #code: #how'() {
        when:
        def run = Program.run(temp, ['runbook', script(text), *options] as String[])

        then:
        run.code() == code
        run.all().contains(told)

        where:
        code | text                                                                                            | options   || told
        0    | "runbook 'r'\nstep('s') { command 'true' }"                                                      | []        || 'done: all 1 steps are done'
        1    | "runbook 'r'\nstep('s') { command 'false' }"                                                     | []        || 'chaos: step 1, s, failed: command false: exit status 1'
        2    | "runbook 'r'\nstep('s') { command 'no-such-program' }"                                           | []        || "there is no program 'no-such-program' on PATH"
        2    | "runbook 'r'\nstep('s') { comand 'true' }"                                                       | []        || 'command'
        4    | "runbook 'r'\nstep('s') { approve 'Really?' within 1.s otherwise no }"                            | []        || 'refused by default: nobody is there to be asked, and --yes was not said: Really?'
        0    | "runbook 'r'\nstep('s') { approve 'Really?' within 1.s otherwise no }"                            | ['--yes'] || 'approved by --yes'
        4    | "runbook 'r'\nstep('s') { prune '/' matching '*.log' olderThan 1.h keep 1.files }"                | []        || "is refused"
        5    | "runbook 'r'\nstep('s') {\n command 'true'\n undo { command 'cat', 'no such file' } }\nstep('t') { command 'false' }\nonFailure undo" | [] || "by hand: cat 'no such file'"
        how = told
    }

    def 'SIG#signal ends a runbook without a terminal: nobody is asked, the command that undoes it is told'() {
        given:
        def pids = started()

        when:
        new ProcessBuilder('kill', "-$signal", "${program.handle().pid()}").start().waitFor()
        def result = program.await()

        then:
        result.code() == 130
        pids.every { !RunbookTerminalSpec.lives(it) }
        result.out().contains('2. long: broken off, interrupted by ')
        result.out().contains('3. later: not reached')
        result.out().contains("to undo it: chaos runbook undo ${runs().find('last').path()}")
        !result.out().contains('Undo what was done?')
        current() == 'two'

        when:
        def undo = Program.run(temp, 'runbook', 'undo', 'last')
        def again = Program.run(temp, 'runbook', 'undo', runs().find('last').path().toString())

        then:
        undo.code() == 0
        undo.out().contains('undone: what the steps changed is taken back')
        undo.out().contains('1. switch: undone')
        again.code() == 0
        again.out().contains('it is undone already')
        current() == 'one'
        Files.readString(temp.resolve('log')) == 'undone\n'

        where:
        signal << ['INT', 'TERM']
    }

    def 'after kill -9 the record says up to where, and what was done is taken back by it'() {
        given:
        def leader = started()[1].strip()

        when: 'it still runs'
        def early = Program.run(temp, 'runbook', 'undo', 'last')

        then:
        early.code() == 2
        early.err().contains("is still being performed, by process ${program.handle().pid()}")

        when:
        program.handle().destroyForcibly()
        program.handle().onExit().get()
        def report = Program.run(temp, 'report', 'last')
        def text = Files.readString(runs().find('last').path().resolve('report.txt'))

        then:
        report.code() == 0
        text.contains('1 changed     switch')
        text.contains('2 broken off  long')
        text.contains('cut off in: shell sleep 1000')
        text.contains("(process $leader)")
        report.err().contains("a command of it outlived the tool and still runs, process $leader: sh -c ")
        text.contains('3 not reached later')
        text.contains('chaos runbook undo')

        when: 'looked at, from elsewhere, and done'
        def rehearsal = Program.run(temp, 'runbook', 'undo', 'last', '--rehearse')
        def beside = Program.run(temp, 'runbook', 'undo', 'last')
        def touched = current() == 'one'
        new ProcessBuilder('sh', '-c', "kill -- -$leader").start().waitFor()
        await().atMost(Duration.ofMinutes(1)).until { !RunbookTerminalSpec.lives(leader) }
        def elsewhere = Program.run(Files.createDirectory(temp.resolve('elsewhere')), 'runbook', 'undo', runs().find('last').path().toString())
        def undo = Program.run(temp, 'runbook', 'undo', 'last')

        then:
        rehearsal.code() == 0
        rehearsal.out().contains('the record ends in step 2, long')
        rehearsal.out().contains("point $temp/current at one again")
        rehearsal.err().contains("still runs, process $leader")
        beside.code() == 2
        beside.err().contains("still runs, process $leader: sh -c 'sleep 1000")
        beside.err().contains("end it with all that it started: kill -- -$leader; then undo the run")
        !touched
        elsewhere.code() == 2
        elsewhere.err().contains("was performed in $temp")
        undo.code() == 0
        current() == 'one'
        Files.readString(temp.resolve('log')) == 'undone\n'
    }

    def 'an undo that fails exits with 5 and the command by hand, and can be repeated'() {
        given:
        def failing = "runbook 'r'\nstep('s') {\n command 'true'\n undo { command 'cat', 'wanted' } }\nstep('t') { command 'false' }"
        Program.run(temp, 'runbook', script(failing))

        when:
        def undo = Program.run(temp, 'runbook', 'undo', 'last')
        def judged = Program.run(temp, 'judge', 'last')

        then:
        undo.code() == 5
        undo.out().contains('by hand: cat wanted')
        undo.out().contains('to go on undoing: chaos runbook undo ')
        judged.code() == 5

        when:
        Files.writeString(temp.resolve('wanted'), 'x')

        then:
        Program.run(temp, 'runbook', 'undo', 'last').code() == 0
        Program.run(temp, 'judge', 'last').code() == 1
    }

    def 'what cannot be undone is told: #wrong'() {
        given:
        Program.run(temp, 'runbook', script(text))

        when:
        def undo = Program.run(temp, 'runbook', 'undo', 'last')

        then:
        undo.code() == 0
        undo.out().contains(wrong)

        where:
        text                                                || wrong
        "runbook 'r'\nstep('s') { command 'true' }"         || 'no undo is known for step 1 (s)'
        "runbook 'r'\nstep('s') { verify path('/no/such').exists within 1.s }" || 'nothing to undo: no step changed anything'
    }

    def 'a secret on the command line is warned of, and stands in no output and no record'() {
        given:
        def secret = script("""\
            runbook 'r'
            def token = ask secret('token'), pattern: '[a-z]+-[a-z]+'
            step('tell') {
                keep 'seen.txt', 'echo', token
                capture 'got', 'echo', "x\${token}x"
            }
            step('fail') { shell "echo \$token; cat /no/\$token" }""")

        when:
        def run = Program.run(temp, 'runbook', secret, '--set', 'token=hush-hush')
        def wrong = Program.run(temp, 'runbook', secret, '--set', 'token=HUSH')

        then:
        run.code() == 1
        run.err().contains("warning: the secret 'token' stands on the command line")
        run.err().contains('as CHAOS_SECRET_TOKEN')
        !run.all().contains('hush')
        Files.walk(temp.resolve('runs')).withCloseable { it.filter(Files::isRegularFile).toList() }.every { !Files.readString(it).contains('hush') }
        wrong.code() == 2
        !wrong.all().contains('HUSH')
    }
}
