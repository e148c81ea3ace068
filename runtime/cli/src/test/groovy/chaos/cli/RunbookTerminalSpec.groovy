package chaos.cli

import static org.awaitility.Awaitility.await

import chaos.support.Needs
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import org.junit.jupiter.api.Tag
import spock.lang.Specification
import spock.lang.TempDir

/** A runbook on a real terminal: what a person is asked, and what Ctrl-C does at each moment. */
@Tag('slow')
class RunbookTerminalSpec extends Specification {

    @TempDir
    Path temp

    Screen screen

    def setup() {
        Needs.program('tmux')
        ['one', 'two'].each { Files.createDirectory(temp.resolve(it)) }
        Files.createSymbolicLink(temp.resolve('current'), Path.of('one'))
    }

    def cleanup() {
        screen?.close()
    }

    def open(String script, Map<String, String> environment = [:], String... arguments) {
        Files.writeString(temp.resolve('some.groovy'), script.stripIndent().replace('HERE', temp.toString()))
        screen = Screen.open(temp, 100, environment, ['runbook', './some.groovy', *arguments] as String[])
    }

    String current() { Files.readSymbolicLink(temp.resolve('current')).toString() }

    String journal() { Files.readString(new RunsFolder(temp.resolve('runs')).find('last').journal()) }

    static boolean lives(String pid) {
        def stat = Path.of('/proc', pid.strip(), 'stat')
        Files.exists(stat) && !Files.readString(stat).contains(') Z')
    }

    static final LONG = '''\
        runbook 'Switches, and then takes its time'
        step('switch') { point 'HERE/current' at 'HERE/two' }
        step('long') { shell 'sleep 1000 & echo $! > child; echo $$ > leader; echo up; wait' }
        step('later') { command 'touch', 'later' }
        '''

    def 'Ctrl-C ends the command with all that it started, says where it stands, and #answer to the offer #does'() {
        given:
        open(LONG)
        screen.sees('| up')
        def pids = ['child', 'leader'].collect { Files.readString(temp.resolve(it)) }

        when:
        screen.press('C-c')
        screen.sees('Undo what was done?')

        then:
        pids.every { !lives(it) }
        screen.lines().contains('^C')
        screen.lines().contains('ending the runbook: what is under way is ended ...')
        screen.all().contains('1. switch: changed')
        screen.all().contains('2. long: broken off')
        screen.all().contains('3. later: not reached')
        screen.all().contains('now: undo: takes back step 1 (switch) (point ')
        current().endsWith('two')

        when:
        screen.press(*keys)
        screen.sees('left 130')

        then:
        current().endsWith(link)
        screen.all().contains(told)
        !Files.exists(temp.resolve('later'))
        journal().contains('"Interrupted"')

        where:
        answer   | keys           || link  | told                       | does
        'yes'    | ['y', 'Enter'] || 'one' | '1. switch: undone'        | 'undoes it'
        'no'     | ['n', 'Enter'] || 'two' | 'chaos runbook undo /'     | 'leaves it and tells the command'
        'Ctrl-C' | ['C-c']        || 'two' | 'chaos runbook undo /'     | 'leaves it and tells the command'
    }

    def 'what was typed before the offer to undo does not answer it, and does not spoil it'() {
        given:
        open('''\
            runbook 'Fails in a while'
            step('switch') { point 'HERE/current' at 'HERE/two' }
            step('fails') { shell 'echo up; until test -e HERE/go; do sleep 0.1; done; false' }
            ''')
        screen.sees('| up')

        when:
        screen.press('y', 'Enter', 'y', 'Enter')
        await().atMost(Duration.ofSeconds(20)).until { screen.lines().count { it.strip() == 'y' } == 2 }
        Files.createFile(temp.resolve('go'))
        screen.sees('Undo what was done?')
        screen.sees('without an answer no in  4:5')

        then:
        current().endsWith('two')

        when:
        screen.press('y', 'Enter')
        screen.sees('left 1')

        then:
        current().endsWith('one')
    }

    def 'a Ctrl-C during an undo is answered and changes nothing, the next breaks it off with the command by hand'() {
        given:
        open('''\
            runbook 'Cannot be undone quickly'
            step('first') {
                point 'HERE/current' at 'HERE/two'
            }
            step('second') {
                command 'true'
                undo { shell 'echo undoing; sleep 1000' }
            }
            step('fails') { command 'false' }
            onFailure undo
            ''')
        screen.sees('| undoing')

        when:
        screen.press('C-c')

        then:
        screen.sees('an undo is under way and is let come to its end')

        when:
        screen.press('C-c')
        screen.sees('left 5')

        then:
        screen.all().contains('step 2, second, could not be undone (interrupted by Ctrl-C (SIGINT)); by hand: echo undoing; sleep 1000')
        screen.all().contains('now: not undone yet, since that comes after it: step 1 (first)')
        screen.all().contains('to go on undoing: chaos runbook undo /')
        current().endsWith('two')
    }

    def 'an approval counts down; #typed is a #exit, and who said it is in the journal'() {
        given:
        open("runbook 'Asks'\nstep('ask') { approve 'Go on?' within $within otherwise $otherwise }\n", environment)
        screen.sees('approve: Go on?')

        when:
        if (typed == 'nothing' && !environment) {
            screen.sees('in  0:01 >')
        }
        keys.each { screen.press(it) }
        screen.sees("left $exit")

        then:
        journal().contains(by)
        exit == 0 || screen.all().contains('refused by')
        exit == 0 || screen.all().contains('now: nothing was changed: it is safe to run it again')

        where:
        typed     | keys             | within  | otherwise | environment     || exit | by
        'yes'     | ['yes', 'Enter'] | '1.min' | 'no'      | [:]             || 0    | "\"by\":\"${System.getProperty('user.name')} at the terminal\""
        'no'      | ['n', 'Enter']   | '1.min' | 'yes'     | [:]             || 4    | "\"by\":\"${System.getProperty('user.name')} at the terminal\""
        'nothing' | []               | '3.s'   | 'yes'     | [:]             || 0    | '"by":"default: nobody answered within 3 s"'
        'nothing' | []               | '1.s'   | 'no'      | [TERM: 'dumb']  || 4    | '"by":"default: nobody answered within 1 s"'
    }

    def 'Ctrl-C at an approval ends the runbook'() {
        given:
        open("runbook 'Asks'\nstep('ask') { approve 'Go on?' within 1.min otherwise yes }\n")
        screen.sees('in  0:5')

        when:
        screen.press('C-c')

        then:
        screen.sees('left 130')
    }

    def 'what is not answered is asked, with its choices, until it fits; a secret is not echoed and stands nowhere'() {
        given:
        open('''\
            runbook 'Asks'
            def where = ask 'where', question: 'Which room?', choices: ['red', 'blue']
            def token = ask secret('token'), pattern: '[a-z]+-[a-z]+'
            step('use') {
                shell "echo $where got $token; sleep 1000 # $token"
            }
            ''')

        when:
        screen.sees('Which room? (where), one of red, blue:')
        screen.press('green', 'Enter')

        then:
        screen.sees("the answer to `where`: 'green' is none of [red, blue]")
        screen.endsWith('Which room? (where), one of red, blue:')

        when:
        screen.press('Enter')

        then:
        screen.sees('an answer is needed')

        when:
        screen.press('red', 'Enter')
        screen.sees('token (not shown):')
        screen.press('hush', 'Enter')

        then:
        screen.sees("the answer to `token`: '•••' does not match")

        when:
        screen.press('hush-hush', 'Enter')

        then:
        screen.sees('| red got •••')
        !new ProcessBuilder('sh', '-c', 'ps -ww -eo args | grep "[c]haos.cli.Main"').start().text.contains('hush')

        when:
        screen.press('C-c')
        screen.sees('left 130')

        then:
        !screen.all().contains('hush')
        Files.walk(temp.resolve('runs')).withCloseable { it.filter(Files::isRegularFile).toList() }.every { !Files.readString(it).contains('hush') }
    }

    def 'Ctrl-C at a question begins nothing'() {
        given:
        open("runbook 'Asks'\ndef a = ask 'a'\nstep('s') { command 'echo', a }\n")
        screen.endsWith('a:')

        when:
        screen.press('C-c')

        then:
        screen.sees('left 130')
        !Files.exists(temp.resolve('runs'))
    }
}
