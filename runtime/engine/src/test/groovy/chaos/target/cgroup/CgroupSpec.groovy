package chaos.target.cgroup

import static org.awaitility.Awaitility.await

import chaos.agent.UndoJob
import chaos.agent.ledger.Ledger
import chaos.plan.BundledTarget
import chaos.plan.Origin
import chaos.quantity.Size
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Real control groups, where this user may make them. */
@Requires(value = { CgroupSpec.allowed() }, reason = 'this user may make no control group here')
class CgroupSpec extends Specification {
    static final BundledTarget PLAN = new BundledTarget('2.5.1', new Size(96_000_000), 1, OptionalInt.empty(), [:],
        Optional.empty(), Optional.of(new Size(64_000_000)), new Origin('a', 1))

    @TempDir Path temp

    static boolean allowed() {
        limits().memoryFound().place().present
    }

    static Confinement limits() {
        Confinement.of(PLAN, Cgroups.ofThisProcess())
    }

    Path ledger() {
        temp.resolve('ledger')
    }

    int entries() {
        Ledger.open(ledger()).list().entries().size()
    }

    static List<Path> folders(String run) {
        limits().folders("chaos-$run-${ProcessHandle.current().pid()}")*.path()
    }

    static Process inside(Cgroup group, String... command) {
        new ProcessBuilder(group.joining(command as List)).redirectErrorStream(true).start()
    }

    def 'a process in it is limited, and it is removed with its entry'() {
        given:
        def group = Cgroup.make('spec-a', limits(), ledger(), 1L)
        def process = inside(group, 'sleep', '300')

        expect:
        entries() == 1
        folders('spec-a').every { Files.exists(it) }
        await().until { folders('spec-a').every { Files.readAllLines(it.resolve('cgroup.procs')) == [process.pid().toString()] } }
        group.oomKill(process.pid()).empty

        when: 'its process lives: it is ended after a while'
        process.destroyForcibly().waitFor()

        then:
        group.remove().empty
        group.remove().empty
        folders('spec-a').every { !Files.exists(it) }
        entries() == 0
    }

    def 'what wants more than its memory is killed by the kernel, with evidence'() {
        given:
        def group = Cgroup.make('spec-b', limits(), ledger(), 1L)

        when: 'tail keeps what has no line end'
        def process = inside(group, 'tail', '/dev/zero')

        then:
        process.waitFor(30, TimeUnit.SECONDS)
        process.exitValue() == 137
        with(group.oomKill(process.pid()).get()) {
            pid() == process.pid()
            limit() in (63_990_000L..64_000_000L)
            evidence().contains('oom_kill 1')
        }
        group.oomKill(process.pid()).empty

        cleanup:
        group.remove()
    }

    def 'it is gone soon after the tool was killed'() {
        given:
        def tool = new ProcessBuilder(Path.of(System.getProperty('java.home'), 'bin', 'java').toString(), '-cp',
            System.getProperty('java.class.path'), GroupOwner.name, ledger().toString(), 'cat').start()
        def folders = tool.inputReader().readLine().split(' ').collect { Path.of(it) }

        expect:
        folders.every { Files.exists(it) }
        entries() == 1

        when: 'the process inside ends with the pipe from the tool'
        tool.destroyForcibly()

        then:
        await().until { folders.every { !Files.exists(it) } }
        await().until { entries() == 0 }
    }

    def 'when tool and keeper are killed, an undo ends what is inside and removes it'() {
        given: 'an entry of a tool that is dead, and a group without a keeper'
        def group = Cgroup.make('spec-c', limits(), ledger(), 1L)
        def process = inside(group, 'sleep', '300')
        await().until { folders('spec-c').every { Files.readAllLines(it.resolve('cgroup.procs')) == [process.pid().toString()] } }
        ProcessHandle.current().children().filter { it.info().arguments().map { it.contains('chaos-keeper') }.orElse(false) }
            .forEach { it.destroyForcibly() }
        def entry = Ledger.open(ledger()).list().entries()[0]

        when: 'its run goes on'
        def busy = new UndoJob(Ledger.open(ledger())).run { true }.values()[0]

        then:
        !busy.clean
        busy.detail().startsWith('the target of a run that goes on is in ')
        entries() == 1

        when: 'its tool is gone'
        Ledger.open(ledger()).write(entry.with('holder', "${Integer.MAX_VALUE}:1"))
        Ledger.open(ledger()).remove(entry)
        def undo = new UndoJob(Ledger.open(ledger())).run { true }.values()[0]

        then:
        undo.clean
        process.waitFor(5, TimeUnit.SECONDS)
        folders('spec-c').every { !Files.exists(it) }
        entries() == 0

        and: 'again: absent already'
        new UndoJob(Ledger.open(ledger())).run { true }.isEmpty()
    }
}
