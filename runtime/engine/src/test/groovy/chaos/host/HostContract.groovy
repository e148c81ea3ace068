package chaos.host

import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds

import chaos.host.Ending.*
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** What holds for commands wherever they run. */
@Timeout(60)
abstract class HostContract extends Specification {

    @TempDir
    Path temp

    /** The host under test; its processes can be seen by this machine. */
    abstract Host getHost()

    def lines = Collections.synchronizedList([])

    def 'a command gets its words as they are, whatever they hold'() {
        expect:
        run(Command.of('printf', '%s\n', *words)).lines() == words

        where:
        words = ['a b', '$HOME', "it's", '"', '`id`', '*', ';', 'ünï', '', '-n', '\\']
    }

    def 'a command does nothing before it was told who it is, and nothing at all where that fails'() {
        given:
        def touched = temp.resolve('touched')
        def told = []

        when:
        def finished = host.run(Command.of('touch', touched.toString()), ofSeconds(20), { id ->
            told << id
            told << ProcessHandle.of(id).get().alive
            told << Files.exists(touched)
        }, {})

        then:
        finished.succeeded()
        told.tail() == [true, false]
        Files.exists(touched)

        when: 'as where this program is killed at that moment: the pipe ends without a word'
        def other = temp.resolve('other')
        def pid = 0
        host.run(Command.of('touch', other.toString()), ofSeconds(20), { pid = it; throw new IllegalStateException('killed') }, {})

        then:
        thrown(IllegalStateException)
        ProcessHandle.of(pid).ifPresent { it.onExit().get() }
        !Files.exists(other)
    }

    def 'a command is its process: the id told is its own, and that of its group'() {
        given:
        def told = 0

        when:
        def finished = host.run(Command.shell('echo $$; ps -o pgid= -p $$; cat'), ofSeconds(20), { told = it }, {})

        then: 'and it reads nothing'
        finished.succeeded()
        finished.lines()*.strip() == ["$told".toString()] * 2
    }

    def 'quoting is read back by a shell as it was'() {
        expect:
        Quoting.posix(word) == quoted
        run(Command.shell("printf '%s' $quoted")).lines().join('\n') == word

        where:
        word        || quoted
        'plain'     || 'plain'
        ''          || "''"
        'a b'       || "'a b'"
        "it's"      || "'it'\\''s'"
        '$(id)'     || "'\$(id)'"
        '~'         || "'~'"
    }

    def 'the ending tells what happened: #text'() {
        when:
        def finished = run(command)

        then:
        finished.ending() == ending
        finished.ending().print() == text

        where:
        command                                    || ending                                                     | text
        Command.of('true')                         || new Exited(0)                                              | 'exit status 0'
        Command.of('sh', '-c', 'exit 7')           || new Exited(7)                                              | 'exit status 7'
        Command.of('sh', '-c', 'kill -9 $$')       || new Exited(137)                                            | 'ended by signal 9'
        Command.of('no-such-program')              || new NotStarted("there is no program 'no-such-program' on PATH") | "could not be started: there is no program 'no-such-program' on PATH"
        Command.of('/etc/passwd')                  || new NotStarted('/etc/passwd may not be run')               | 'could not be started: /etc/passwd may not be run'
        Command.of('/no/such')                     || new NotStarted('there is no /no/such')                     | 'could not be started: there is no /no/such'
    }

    def 'a timeout ends all that the command started, also what ignores a polite signal'() {
        given:
        def marker = temp.resolve('pids')
        def script = "trap '' TERM; (trap '' TERM; echo \$\$ >> $marker; sleep 1000) & echo \$! >> $marker; sleep 1000"

        when:
        def finished = host.run(Command.shell(script), ofMillis(300), {})

        then:
        finished.ending() == new TimedOut(ofMillis(300))
        !finished.succeeded()
        Files.readAllLines(marker).collect { it as long }.every { !alive(it) }
    }

    def 'an interrupt ends it too, and the thread stays interrupted'() {
        given:
        def result = new java.util.concurrent.CompletableFuture()
        def thread = Thread.start {
            def finished = host.run(Command.shell('echo up; sleep 1000'), ofSeconds(100), { lines << it })
            result.complete([finished.ending(), Thread.currentThread().interrupted])
        }
        while (lines.empty) { Thread.onSpinWait() }

        when:
        thread.interrupt()

        then:
        result.get() == [new Cancelled(), true]
    }

    def 'output comes line by line, and a child that holds the stream does not hold us'() {
        given:
        def marker = temp.resolve('pid')

        when:
        def finished = host.run(Command.shell("echo one; echo two >&2; sleep 1000 & echo \$! > $marker"), ofSeconds(20), { lines << it })

        then:
        finished.succeeded()
        lines == ['one', 'two']

        cleanup:
        ProcessHandle.of(Files.readString(marker).trim() as long).ifPresent { it.destroyForcibly() }
    }

    def 'secrets reach the process and no print'() {
        given:
        def command = new Command([Argument.of('sh'), Argument.of('-c'), Argument.of('test "$1$2" = s3crets3cret'), Argument.of('x'),
            Argument.secret('s3cret'), Argument.secret('s3cret')], [PASSWORD: Argument.secret('s3cret')], Optional.empty())

        expect:
        run(command).succeeded()
        command.print() == "PASSWORD=••• sh -c 'test \"\$1\$2\" = s3crets3cret' x ••• •••"
        !new Command([Argument.secret('s3cret')], [A: Argument.secret('s3cret')], Optional.empty()).toString().contains('s3cret')
    }

    private Finished run(Command command) { host.run(command, ofSeconds(20), { lines << it }) }

    private static boolean alive(long pid) {
        // A process that is dead and not yet waited for by its new parent counts as gone.
        def stat = Path.of('/proc', "$pid", 'stat')
        try {
            return !(Files.readString(stat) =~ /\) [ZX] /)
        } catch (IOException gone) {
            return false
        }
    }
}
