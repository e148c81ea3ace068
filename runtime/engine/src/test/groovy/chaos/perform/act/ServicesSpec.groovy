package chaos.perform.act

import static chaos.perform.runbook.Books.*
import static chaos.plan.Act.Verb.*
import static java.time.Duration.ofSeconds

import chaos.host.*
import chaos.journal.*
import chaos.perform.Remedying
import chaos.perform.runbook.Books
import chaos.perform.runbook.RunbookEnd.How
import chaos.plan.*
import chaos.quantity.Size
import chaos.target.*
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(120)
class ServicesSpec extends Specification {

    @TempDir
    Path temp

    def clock = new SystemClock()

    def 'the bundled target is rolled back: switched, restarted with the same settings at the same port, verified'() {
        given:
        def home = temp.resolve('home')
        def shop = new StandaloneShop(home)
        def before = shop.start(Shops.command(), new ShopSettings(Optional.of('2.5.2'), new Size(48 << 20), 1, OptionalInt.empty(), [:], Optional.empty(), 0, 0))
        def bundled = new Service.Bundled(says(output('target.home')))
        def health = new Check.HttpAnswers(says(output('target.uri'), '/api/health'), 200, Optional.of(says('"release":"2.5.1"')))
        def heap = new Check.SignalHolds(new Condition(new Signal('heap', chaos.quantity.Dimension.SIZE), Comparator.IS_BELOW, new Size(48_000_000), Duration.ZERO))
        def book = book(Runbook.OnFailure.UNDO,
                step('switch', undo: [control(RESTART, bundled)], point(home.resolve('current'), 'releases/2.5.1')),
                step('restart', control(RESTART, bundled)),
                step('verify', verify(health), verify(heap)),
                step('start', control(START, bundled), control(REOPEN, bundled)),
                step('fails', command('false')))

        when:
        def said = local(home).rehearse(book, [:])

        then:
        said.contains("      the bundled target in <target.home> runs release 2.5.2 as process ${before.process().pid()} at ${before.uri()}".toString())

        when:
        def end
        def run = Books.run(temp.resolve('run'), book, [means: local(home)])
        end = run.perform()
        run.close()
        def now = shop.status().get()

        then: 'the last step failed, and all was taken back'
        end.steps()*.state()*.name() == ['UNDONE', 'CHANGED', 'DONE', 'CHANGED', 'FAILED']
        events(temp.resolve('run')).findAll { it instanceof Event.ActDone }*.detail().any { it.contains('runs release 2.5.1') }
        now.release() == '2.5.2'
        now.uri() == before.uri() && now.metrics() == before.metrics()
        Files.readSymbolicLink(home.resolve('current')) == Path.of('releases/2.5.2')

        when:
        def stop = Books.run(temp.resolve('stop'), Books.book(step('stop', control(STOP, bundled), control(STOP, bundled))), [means: local(home)])
        def stopped = stop.perform()
        stop.close()

        then:
        stopped.how() == How.DONE
        events(temp.resolve('stop')).findAll { it instanceof Event.ActDone }*.changed() == [true, false]
        shop.status().empty

        cleanup:
        shop.stop()
    }

    def 'a process of a pid file is started in a session of its own, ended, and killed where it does not heed'() {
        given:
        def file = temp.resolve('server.pid')
        def script = temp.resolve('server')
        Files.writeString(script, "#!/bin/sh\n$trap\necho \$\$ > $file\nwhile :; do sleep 0.1; done\n")
        script.toFile().executable = true
        def control = new PidFileControl(tools(new LocalHost(clock::nanos)), file, [says(script)])

        when:
        def started = control.perform(START, soon())
        def pid = Files.readString(file).strip() as long

        then:
        started == "process $pid started"
        control.runs()
        session(pid) == pid

        when:
        def ended = control.perform(STOP, soon(3))

        then:
        ended == said.replace('PID', "$pid")
        ProcessId.of(pid).empty
        control.perform(STOP, soon()) == 'it was down'

        where:
        trap          || said
        ''            || 'process PID ended'
        "trap '' TERM" || 'process PID did not heed SIGTERM and was killed'
    }

    def 'a pid that was given to another process since is left alone'() {
        given:
        def other = new ProcessBuilder('sleep', '1000').start()
        def file = temp.resolve('old.pid')
        Files.writeString(file, "${other.pid()}\n")
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(3600)))
        def control = new PidFileControl(tools(new LocalHost(clock::nanos)), file, [])

        expect:
        control.state() == 'is down'
        control.perform(STOP, soon()) == 'it was down'
        other.alive

        cleanup:
        other.destroy()
    }

    def 'systemd gets exactly these words'() {
        given:
        def told = []
        def host = new Host() {
            String name() { 'imagined' }
            Finished run(Command command, Duration within, java.util.function.LongConsumer onStart, java.util.function.Consumer<String> onLine) {
                told << command.print()
                new Finished(new Ending.Exited(0), [], Duration.ZERO)
            }
        }
        def control = new SystemdControl(tools(host), 'shop.service')

        when:
        control.perform(verb, soon())

        then:
        told == ["systemctl $word -- shop.service", 'systemctl is-active --quiet -- shop.service']

        where:
        verb    | word
        START   | 'start'
        STOP    | 'stop'
        RESTART | 'restart'
        REOPEN  | 'reload'
    }

    static Act control(Act.Verb verb, Service service) { new Act.Control(verb, service, HERE) }

    private Remedying local(Path home) {
        def command = Shops.command()
        Remedying.local(clock, command.java(), command.classPath(), home, 'test')
    }

    private Tools tools(Host host) {
        new Tools(host, clock, new Halt(), new Values([:], [:]), Voice.SILENT, Approver.NOBODY, null, null, temp, Stub(chaos.journal.Recorder))
    }

    private Deadline soon(int seconds = 20) { Deadline.in(ofSeconds(seconds), clock) }

    static long session(long pid) {
        def stat = Files.readString(Path.of("/proc/$pid/stat"))
        stat.substring(stat.lastIndexOf(')') + 2).split(' ')[3] as long
    }
}
