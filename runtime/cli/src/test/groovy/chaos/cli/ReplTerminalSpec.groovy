package chaos.cli

import static org.awaitility.Awaitility.await

import chaos.fault.ActiveFaults
import chaos.support.Needs
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Duration
import org.junit.jupiter.api.Tag
import spock.lang.Specification
import spock.lang.TempDir

/** The prompt on a real terminal. */
@Tag('slow')
class ReplTerminalSpec extends Specification {

    static final SCENARIO = """\
        scenario 'A slow leak that somebody interrupts'
        def length = ask 'hold', 2.min, question: 'How long?'
        target bundled.release('2.5.1').heap(96.MB)
        slo { that availability isAtLeast 50.percent }
        warm up {
            hold 2.clients lasting 500.ms
            steady 1.s
        }
        load {
            each client requests '/api/health' every 100.ms
            hold 2.clients lasting length
        }
        chaos { at 0.s inject memoryLeak(100.kB.perSecond) }
        expect { that availability isAtLeast 50.percent }
        """.stripIndent()

    @TempDir
    Path temp

    Screen screen

    def setup() {
        Needs.program('tmux')
        Files.createDirectories(temp.resolve('scenarios'))
        Files.writeString(temp.resolve('scenarios/slow-leak.groovy'), SCENARIO)
        Files.writeString(temp.resolve('typo.groovy'), SCENARIO.replace('lasting', 'lastin'))
    }

    def cleanup() {
        screen?.close()
    }

    Screen open(int columns = 100, Map<String, String> environment = [:]) {
        screen?.close()
        screen = Screen.open(temp, columns, environment, 'repl')
        screen.endsWith('chaos>')
    }

    def 'commands, options, scenarios and answers are completed'() {
        given:
        open()

        when: 'a command and a part of a scenario name'
        screen.press('chec', 'Tab')
        screen.endsWith('chaos> check')
        screen.press('leak', 'Tab')

        then:
        screen.endsWith('chaos> check scenarios/slow-leak.groovy')

        when: 'what the script asks'
        screen.press('--se', 'Tab')
        screen.endsWith('--set')
        screen.press('h', 'Tab')
        screen.endsWith('--set hold=')
        screen.press("'3 s'", 'Enter')

        then:
        screen.sees('scenarios/slow-leak.groovy: right').endsWith('chaos>')
    }

    def 'runbooks and runs are completed, and at #columns columns Ctrl-C ends a runbook and stays'() {
        given:
        Files.createDirectories(temp.resolve('runbooks'))
        Files.writeString(temp.resolve('runbooks/zzz-long.groovy'), """\
            runbook 'Takes its time'
            step('long') { shell 'echo up; sleep 1000' }""".stripIndent())
        open(columns)

        when:
        screen.press('runbook zzz', 'Tab')
        screen.endsWith('chaos> runbook zzz-long')
        screen.press('Enter')
        screen.sees('| up')
        screen.press('C-c')

        then:
        screen.sees('report: runs/').endsWith('chaos (130)>')

        when:
        screen.press('judge 20', 'Tab')

        then:
        screen.sees('judge ' + new RunsFolder(temp.resolve('runs')).find('last').run())

        where:
        columns << [60, 120]
    }

    def 'what is wrong is told with the nearest right word, and the prompt stays and shows the status'() {
        given:
        open()

        when:
        screen.press('rnu x', 'Enter')

        then:
        screen.sees('Did you mean run?').endsWith('chaos (2)>')

        when:
        screen.press('run typo.groovy', 'Enter')

        then:
        screen.sees('typo.groovy:').endsWith('chaos (2)>')

        when: 'Ctrl-C clears a line, and Ctrl-D leaves with the last status'
        screen.press('half a li', 'C-c')
        screen.endsWith('chaos (2)>')
        screen.press('C-d')

        then:
        screen.sees('left 2')
    }

    def 'Ctrl-C at a question for a secret ends the command at once, and what is typed next is seen'() {
        given:
        Files.createDirectories(temp.resolve('runbooks'))
        Files.writeString(temp.resolve('runbooks/asks.groovy'), """\
            runbook 'Asks'
            def token = ask secret('token')
            step('use') { command 'echo', token }""".stripIndent())
        open()

        when:
        screen.press('runbook asks', 'Enter')
        screen.endsWith('token (not shown):')
        screen.press('hus', 'C-c')

        then:
        screen.endsWith('chaos (130)>')

        when:
        screen.press('runbook asks', 'Enter')
        screen.endsWith('token (not shown):')
        screen.press('hush', 'Enter')

        then:
        screen.sees('done: all 1 steps are done').endsWith('chaos>')

        when:
        screen.press('runs', 'Enter')

        then:
        screen.sees('chaos> runs').endsWith('chaos>')
        !screen.all().contains('hus')
    }

    def 'lines are remembered for their owner alone, but for those with answers that may be secret'() {
        given:
        open()
        screen.press('runs', 'Enter')
        screen.sees('There are no runs').endsWith('chaos>')
        screen.press('check scenarios/slow-leak.groovy --set token=hunter2', 'Enter')
        screen.endsWith('chaos (2)>')
        screen.press('exit', 'Enter')
        screen.sees('left 2')

        when:
        open()
        screen.press('C-r', 'run')
        screen.sees('bck-i-search: run')
        screen.press('Enter')

        then:
        screen.sees('There are no runs').endsWith('chaos>')
        def history = temp.resolve('state/chaos/history')
        Files.readString(history).contains(':runs')
        !Files.readString(history).contains('hunter2')
        PosixFilePermissions.toString(Files.getPosixFilePermissions(history)) == 'rw-------'
        PosixFilePermissions.toString(Files.getPosixFilePermissions(history.parent)) == 'rwx------'
    }

    def 'on a #name terminal Ctrl-C ends a run and stays; Ctrl-D and what is typed meanwhile do nothing'() {
        given:
        open(60, environment)

        when:
        screen.press("run --beat '200 ms' --grace '3 s' scenarios/slow-leak.groovy", 'Enter')
        await().atMost(Duration.ofMinutes(2)).until { !ActiveFaults.in(temp.resolve('ledger')).list().empty }
        screen.press('C-d')
        screen.press('quit', 'Enter')
        screen.press('C-c')

        then:
        screen.sees('report.html').endsWith('chaos (130)>')
        ActiveFaults.in(temp.resolve('ledger')).list().empty
        Files.exists(new RunsFolder(temp.resolve('runs')).find('last').path().resolve('verdict.json'))
        RunState.of(new RunsFolder(temp.resolve('runs')).find('last')) != 'running'

        when:
        screen.press('faults active', 'Enter')

        then:
        screen.sees('no fault is active').endsWith('chaos>')

        when: 'without an editor, a Ctrl-D right after a command may be one that was meant for the command'
        screen.press('C-d')
        if (name == 'dumb') {
            screen.sees('Ctrl-D once more leaves.').endsWith('chaos>')
            screen.press('C-d')
        }

        then:
        screen.sees('left 0')

        where:
        name     | environment
        'usual'  | [:]
        'dumb'   | [TERM: 'dumb']
    }
}
