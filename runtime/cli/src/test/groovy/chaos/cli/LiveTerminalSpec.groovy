package chaos.cli

import static org.awaitility.Awaitility.await

import chaos.support.Needs
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import org.junit.jupiter.api.Tag
import spock.lang.Specification
import spock.lang.TempDir

/** The live view on a real terminal. */
@Tag('slow')
class LiveTerminalSpec extends Specification {

    static final PROGRESS = ~/\d\d:\d\d(\/\d\d:\d\d)? [━─]+ .*/

    @TempDir
    Path temp

    Screen terminal

    def setup() {
        Needs.program('tmux')
        Files.writeString(temp.resolve('leak.groovy'), InterruptedRunSpec.SCENARIO)
    }

    def cleanup() {
        terminal?.close()
    }

    def open(int columns) {
        terminal = Screen.open(temp, columns, [:], 'run', 'leak.groovy')
    }

    def until(Closure<Boolean> condition) {
        await().atMost(Duration.ofMinutes(2)).until { condition(terminal.lines()) }
    }

    List<String> progress() {
        terminal.lines().findAll { it ==~ PROGRESS }
    }

    def 'at #columns columns one line of progress stays at the bottom, also when the terminal becomes narrower and wider'() {
        given:
        open(columns)

        when:
        until { screen -> screen.any { it.contains('began; undone by') } }
        until { screen -> screen.last() ==~ PROGRESS }

        then:
        progress().size() == 1
        progress()[0].length() <= columns - 3
        progress()[0].contains('HEALTHY')

        when:
        terminal.resize(columns - 25)
        until { screen -> screen.last() ==~ PROGRESS && screen.last().length() <= columns - 28 }

        then:
        progress().size() == 1

        when:
        terminal.resize(columns + 10)
        until { screen -> screen.last() ==~ PROGRESS && screen.last().length() > columns - 28 }

        then:
        progress().size() == 1

        when: 'Ctrl-C, as a person presses it: the whole process group gets it'
        terminal.press('C-c')
        until { screen -> screen.last().startsWith('left') }

        then:
        terminal.lines().last() == 'left 130'
        terminal.lines().any { it.startsWith('report: runs/') }
        chaos.fault.ActiveFaults.in(temp.resolve('ledger')).list() == []

        where:
        columns << [60, 120]
    }
}
