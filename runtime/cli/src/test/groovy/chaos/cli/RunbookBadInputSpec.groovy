package chaos.cli

import chaos.support.Needs
import java.nio.file.Files
import java.nio.file.Path
import org.junit.jupiter.api.Tag
import spock.lang.Specification
import spock.lang.TempDir

/** What may be wrong when a runbook is called: one clear message, the state of every step, and what is safe next. */
@Tag('slow')
class RunbookBadInputSpec extends Specification {

    @TempDir
    Path temp

    def 'nothing is begun, and why is told: #wrong'() {
        given:
        Files.writeString(temp.resolve('some.groovy'), text)

        when:
        def run = Program.run(temp, 'runbook', './some.groovy', '--set', 'room=green')

        then:
        run.code() == 2
        run.err().contains(wrong)
        !Files.exists(temp.resolve('runs')) || run.err().contains('nothing was touched') || run.out().contains('nothing was touched')

        where:
        text                                                                                                         || wrong
        "runbook 'r'\ndef r = ask 'room', choices: ['red']\nstep('s') { command 'echo', r }"                          || "the answer to `room`: 'green' is none of [red]"
        "runbook 'r'\ndef r = ask 'room', 5\nstep('s') { command 'true' }"                                            || "'green' is not a whole number"
        "runbook 'r'\ndef r = ask 'room'\nstep('a') { capture 'x', 'echo', r }\nstep('b') { capture 'x', 'echo' }"     || "the output 'x' is captured a second time"
    }

    def 'a target that is not running and was never started is told, and nothing is changed'() {
        when:
        def run = Program.run(temp, 'runbook', 'rollback', '--home', temp.resolve('nowhere').toString(), '--set', 'release=2.5.1')

        then:
        run.code() == 1
        run.err().contains("$temp/nowhere/releases/2.5.1/COMPLETE is there within 1 s: not so within 1 s")
        run.out().readLines().findAll { it ==~ /  \d\. .*/ }.size() == 5
        run.out().readLines().count { it.endsWith(': not reached') } == 4
        run.out().contains('now: nothing was changed: it is safe to run it again')
    }

    def 'a disk that is full while a log is rotated loses nothing: the log stays, and it is told'() {
        given:
        Needs.program('unshare')
        Needs.that(Files.getAttribute(Path.of('/proc/self'), 'unix:uid') == 0, 'a file system can be mounted by root only')
        def disk = Files.createDirectory(temp.resolve('disk')).toString()
        Files.writeString(temp.resolve('some.groovy'), """\
            runbook 'r'
            step('rotate') { rotate '$disk/shop.log' keep 2.files by copyTruncate }
            step('later') { command 'touch', '$temp/later' }""".stripIndent())
        def script = 'mount -t tmpfs -o size=1m none "$DISK" && head -c 700000 /dev/urandom > "$DISK/shop.log" && ' +
                'sha256sum "$DISK/shop.log" > before && "$@"; code=$?; sha256sum "$DISK/shop.log" > after; exit $code'

        when:
        def run = Program.start(temp, ['unshare', '-m', 'sh', '-c', script, 'sh'], [DISK: disk], 'runbook', './some.groovy')
                .withCloseable { it.await() }

        then:
        run.code() == 1
        run.err().contains('No space left on device')
        run.out().contains('1. rotate: failed')
        run.out().contains('2. later: not reached')
        run.out().contains('it is safe to run it again')
        Files.readString(temp.resolve('before')) == Files.readString(temp.resolve('after'))
    }
}
