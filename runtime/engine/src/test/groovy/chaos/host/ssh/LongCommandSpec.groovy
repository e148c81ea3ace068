package chaos.host.ssh

import static java.time.Duration.ofSeconds

import chaos.host.Argument
import chaos.host.Command
import chaos.host.Ending
import chaos.journal.SystemClock
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Commands that outlive the link, with a real server whose sessions are cut. */
@Timeout(120)
class LongCommandSpec extends Specification {

    @TempDir
    Path temp

    @AutoCleanup
    Sshd sshd

    @AutoCleanup
    Reach reach

    def lines = Collections.synchronizedList([])
    def lost = Collections.synchronizedList([])

    def setup() {
        sshd = Sshd.own("SetEnv SHLVL=1 XDG_STATE_HOME=$temp/state")
        reach = new Reach(sshd)
    }

    def 'a command goes on where its link is lost, and every line is told once, with its exit status'() {
        given:
        def text = "for i in 1 2 3 4 5 6; do echo line \$i; echo; while [ \$i = 3 ] && [ ! -f $temp/go ]; do sleep 0.05; done; done; exit 7"
        def finished = CompletableFuture.supplyAsync { command('long-1').run(Command.shell(text), ofSeconds(60)) }
        while (!lines.contains('line 3')) { Thread.onSpinWait() }

        when:
        sshd.cut()
        Files.createFile(temp.resolve('go'))

        then:
        finished.get().ending() == new Ending.Exited(7)
        lines.findAll { it } == (1..6).collect { "line $it" }
        lost.size() >= 1
        lost.every { it.startsWith('node: its end is not known, the link is lost') }
        temp.resolve('state/chaos/commands').toFile().list().length == 0
    }

    def 'another program takes it up by its id, from the first line on'() {
        given:
        def text = "echo one; while [ ! -f $temp/go ]; do sleep 0.05; done; echo two; exit 3"
        def started = reach.host().run(LongCommandText.start('long-2', Command.shell(text)), ofSeconds(30), {})

        when: 'the program that started it is gone'
        reach.links.close()
        def other = new Reach(sshd)
        Files.createFile(temp.resolve('go'))
        def finished = new LongCommand(other.host(), 'long-2', new SystemClock(), { lines << it }, { lost << it }).attach(ofSeconds(60))

        then:
        started.succeeded()
        finished.ending() == new Ending.Exited(3)
        lines == ['one', 'two']

        cleanup:
        other?.close()
    }

    def 'when its time is over it is ended, and nothing is left'() {
        when:
        def finished = command('long-3').run(Command.shell("echo \$\$ >$temp/pid; sleep 300"), ofSeconds(2))

        then:
        finished.ending() == new Ending.TimedOut(ofSeconds(2))
        def pid = Files.readString(temp.resolve('pid')).trim()
        !(['ps', '-o', 'stat=', '-p', pid].execute().text.strip() ==~ /[^Z].*/)
        temp.resolve('state/chaos/commands').toFile().list().length == 0
    }

    def 'what cannot be begun is told, and an id is used once at a time'() {
        expect:
        command('long-4').run(Command.of('no-such-program'), ofSeconds(20)).ending() == new Ending.NotStarted("node: there is no program 'no-such-program' on PATH")

        when:
        reach.host().run(LongCommandText.start('long-5', Command.of('sleep', '1')), ofSeconds(20), {})

        then:
        command('long-5').run(Command.of('true'), ofSeconds(20)).ending().print().contains('its folder cannot be made there')

        when:
        command('../up').run(Command.of('true'), ofSeconds(20))

        then:
        thrown(IllegalArgumentException)
    }

    def 'a secret of the surroundings reaches the command'() {
        expect:
        command('long-6').run(new Command(['sh', '-c', 'test "$PASSWORD" = s3cret'].collect { Argument.of(it) },
            [PASSWORD: Argument.secret('s3cret')], Optional.empty()), ofSeconds(20)).succeeded()
    }

    private LongCommand command(String id) {
        new LongCommand(reach.host(), id, new SystemClock(), { lines << it }, { lost << it })
    }
}
