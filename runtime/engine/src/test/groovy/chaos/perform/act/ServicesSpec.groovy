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
        said.contains("      the bundled target in ${shop.home()} runs release 2.5.2 as process ${before.process().pid()} at ${before.uri()}".toString())

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

    def 'a pid file that names #who is refused, and nobody is signalled'() {
        given:
        def other = new ProcessBuilder('sleep', '1000').start()
        def file = temp.resolve('my.pid')
        Files.writeString(file, text == 'other' ? "${other.pid()}\n" : text)
        def control = new PidFileControl(tools(new LocalHost(clock::nanos)), file, [says('python3'), says('server.py')])

        when:
        control.perform(verb, soon())

        then:
        def refused = thrown(DeedFailure)
        refused.message.contains(said)
        other.alive

        cleanup:
        other.destroy()

        where:
        who                 | text                              | verb    || said
        'another program'   | 'other'                           | STOP    || 'which runs another program, sleep, and not python3; it is left alone'
        'another program'   | 'other'                           | RESTART || 'it is left alone'
        'the first process' | '1'                               | STOP    || "a number above 1 is expected, got '1'"
        'a whole group'     | '-1'                              | STOP    || "a number above 1 is expected, got '-1'"
        'nonsense'          | 'no number'                       | STOP    || "got 'no number'; look whether the service runs"
        'nothing'           | ''                                | STOP    || "got ''"
        'this tool'         | "${ProcessHandle.current().pid()}" | STOP    || 'which is this tool or what started it'
        'its parent'        | "${ProcessHandle.current().parent().get().pid()}" | STOP || 'it is left alone'
    }

    def 'a command line #line fits the command #command: #fits'() {
        expect:
        new CommandLine(line).fits(command) == fits

        where:
        line                                       | command                           || fits
        ['/usr/bin/python3', 'server.py']          | ['python3', 'server.py']          || true
        ['/bin/sh', '/opt/server', '-d']           | ['/opt/server', '-d']             || true
        ['python3', 'server.py', '--more']         | ['env', 'python3', 'server.py']   || true
        ['nginx: master process /usr/sbin/nginx']  | ['/usr/sbin/nginx', '-g', 'x']    || true
        ['python3', 'other.py']                    | ['python3', 'server.py']          || false
        ['vi', 'server.py']                        | ['python3', 'server.py']          || false
        ['python3', '/other/server.py']            | ['python3', '/my/server.py']      || false
        []                                         | ['python3']                       || false
    }

    def 'a server that a script leaves behind under other words is known by what started it'() {
        given:
        def file = temp.resolve('server.pid')
        def control = new PidFileControl(tools(new LocalHost(clock::nanos)), file, [says('sh'), says('-c'), says("sleep 1000 & echo \$! > $file")])

        expect:
        control.perform(START, soon()).endsWith(' started')
        control.runs()
        control.perform(STOP, soon()).endsWith(' ended')
    }

    def 'a service that dies at its start (#how) fails at once, with its last words and without secrets'() {
        given:
        def file = temp.resolve('server.pid')
        def values = new Values([token: 's3cr3tXY'], [:])
        def control = new PidFileControl(tools(new LocalHost(clock::nanos), values), file, start)
        def begin = System.nanoTime()

        when:
        control.perform(verb, soon(300))

        then:
        def failed = thrown(DeedFailure)
        failed.message.contains(said)
        failed.message.contains('; the service is DOWN. Start it: ')
        !failed.message.contains('s3cr3tXY')
        System.nanoTime() - begin < ofSeconds(60).toNanos()

        where:
        how              | verb    | start                                                                         || said
        'missing binary' | START   | [says('/no/such/server')]                                                     || 'it ended (exit status 127)'
        'exits at once'  | START   | [says('sh'), says('-c'), says('echo bad token ', secret('token'), '; exit 3')] || '; it said last: bad token •••'
        'exits at once'  | RESTART | [says('sh'), says('-c'), says('exit 3')]                                      || 'it ended (exit status 3)'
        'killed'         | START   | [says('sh'), says('-c'), says('kill -9 \$\$')]                                || 'it ended (ended by signal 9)'
    }

    def 'a restart that ended a service and could not start it again has changed something'() {
        given:
        def file = temp.resolve('server.pid')
        def once = temp.resolve('once')
        def control = new PidFileControl(tools(new LocalHost(clock::nanos)), file,
                [says('sh'), says('-c'), says("mkdir $once || exit 4; echo \$\$ > $file; while :; do sleep 0.1; done")])
        control.perform(START, soon())

        when:
        control.perform(RESTART, soon())

        then:
        def failed = thrown(DeedFailure)
        failed.changed()
        failed.message.contains('exit status 4') && failed.message.endsWith(' ended before')
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

    private Tools tools(Host host, Values values = new Values([:], [:])) {
        new Tools(host, clock, new Halt(), values, Voice.SILENT, Approver.NOBODY, null, null, temp, Stub(chaos.journal.Recorder))
    }

    private Deadline soon(int seconds = 20) { Deadline.in(ofSeconds(seconds), clock) }

    static long session(long pid) {
        def stat = Files.readString(Path.of("/proc/$pid/stat"))
        stat.substring(stat.lastIndexOf(')') + 2).split(' ')[3] as long
    }
}
