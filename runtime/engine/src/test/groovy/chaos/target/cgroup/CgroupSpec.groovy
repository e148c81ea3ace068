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
import spock.lang.Specification
import spock.lang.TempDir

/** Real control groups where this user may make them, else what stands in for them: what is true here is tried. */
class CgroupSpec extends Specification {
    static final BundledTarget PLAN = new BundledTarget('2.5.1', new Size(96_000_000), 1, OptionalInt.empty(), [:],
        Optional.empty(), Optional.of(new Size(64_000_000)), new Origin('a', 1))

    static final Map<String, String> OF_GROUPS = [
        'a process in it is limited, and it is removed with its entry'                   : 'holdsWhatIsInIt',
        'what wants more than its memory is killed by the kernel, with evidence'         : 'kills',
        'it is gone soon after the tool was killed'                                      : 'outlivesNoTool',
        'when tool and keeper are killed, an undo ends what is inside and removes it'    : 'isUndone',
        'one that stands alone is gone soon after its process'                           : 'standsAlone'
    ]

    static final Map<String, String> WITHOUT_GROUPS = [
        'none may be made: the heap keeps the memory within its limit, and that is said': 'fallsBack'
    ]

    @TempDir Path temp

    static boolean allowed() {
        limits().memoryFound().place().present
    }

    static Confinement limits() {
        Confinement.of(PLAN, Cgroups.ofThisProcess())
    }

    def '#what'() {
        expect:
        "$proof"()

        where:
        [what, proof] << (allowed() ? OF_GROUPS : WITHOUT_GROUPS).collect { [it.key, it.value] }
    }

    void fallsBack() {
        assert !limits().byCgroup() || limits().cpuFound().place().present
        assert limits().adapt(PLAN).heap() == new Size(32_000_000)
        assert limits().explain()[0].startsWith('memory at most 64 MB: by its heap only, at most half of that, since ')
        assert !limits().memoryFound().reason().empty
    }

    void holdsWhatIsInIt() {
        def run = 'spec-a'
        def group = Cgroup.make(run, limits(), ledger(), 1L)
        def process = inside(group, 'sleep', '300')
        assert entries() == 1
        assert folders(run).every { Files.exists(it) }
        await().until { inGroup(run, process) }
        assert group.oomKill(process.pid()).empty

        process.destroyForcibly().waitFor()
        assert group.remove().empty
        assert group.remove().empty
        assert folders(run).every { !Files.exists(it) }
        assert entries() == 0
    }

    void kills() {
        def group = Cgroup.make('spec-b', limits(), ledger(), 1L)
        try {
            // tail keeps what has no line end.
            def process = inside(group, 'tail', '/dev/zero')
            assert process.waitFor(30, TimeUnit.SECONDS)
            assert process.exitValue() == 137
            def kill = group.oomKill(process.pid()).get()
            assert kill.pid() == process.pid()
            assert kill.limit() in (63_990_000L..64_000_000L)
            assert kill.evidence().contains('oom_kill 1')
            assert group.oomKill(process.pid()).empty
        } finally {
            group.remove()
        }
    }

    /** The process inside ends with the pipe from the tool. */
    void outlivesNoTool() {
        def tool = new ProcessBuilder(Path.of(System.getProperty('java.home'), 'bin', 'java').toString(), '-cp',
            System.getProperty('java.class.path'), GroupOwner.name, ledger().toString(), 'cat').start()
        def folders = tool.inputReader().readLine().split(' ').collect { Path.of(it) }
        assert folders.every { Files.exists(it) }
        assert entries() == 1

        tool.destroyForcibly()
        await().until { folders.every { !Files.exists(it) } }
        await().until { entries() == 0 }
    }

    /** An entry of a tool that is dead, and a group without a keeper. */
    void isUndone() {
        def group = Cgroup.make('spec-c', limits(), ledger(), 1L)
        def process = inside(group, 'sleep', '300')
        await().until { inGroup('spec-c', process) }
        ProcessHandle.current().children().filter { it.info().arguments().map { it.contains('chaos-keeper') }.orElse(false) }
            .forEach { it.destroyForcibly() }
        def entry = Ledger.open(ledger()).list().entries()[0]

        def whileItsRunGoesOn = new UndoJob(Ledger.open(ledger())).run { true }.values()[0]
        assert !whileItsRunGoesOn.clean
        assert whileItsRunGoesOn.detail().startsWith('the target of a run that goes on is in ')
        assert entries() == 1

        Ledger.open(ledger()).write(entry.with('holder', "${Integer.MAX_VALUE}:1"))
        Ledger.open(ledger()).remove(entry)
        def whenItsToolIsGone = new UndoJob(Ledger.open(ledger())).run { true }.values()[0]
        assert whenItsToolIsGone.clean
        assert process.waitFor(5, TimeUnit.SECONDS)
        assert folders('spec-c').every { !Files.exists(it) }
        assert entries() == 0
        assert new UndoJob(Ledger.open(ledger())).run { true }.isEmpty()
    }

    void standsAlone() {
        def name = "spec-${UUID.randomUUID()}".toString()
        def group = StandingGroup.make(name, limits())
        def folders = limits().folders("chaos-$name")*.path()
        def process = new ProcessBuilder(group.joining(['sleep', '300'])).start()
        await().until { folders.every { Files.readAllLines(it.resolve('cgroup.procs')) == [process.pid().toString()] } }
        group.leave()
        assert folders.every { Files.exists(it) }

        process.destroyForcibly().waitFor()
        await().until { folders.every { !Files.exists(it) } }
        assert entries() == 0
    }

    private Path ledger() {
        temp.resolve('ledger')
    }

    private int entries() {
        Ledger.open(ledger()).list().entries().size()
    }

    private static List<Path> folders(String run) {
        limits().folders("chaos-$run-${ProcessHandle.current().pid()}")*.path()
    }

    private static boolean inGroup(String run, Process process) {
        folders(run).every { Files.readAllLines(it.resolve('cgroup.procs')) == [process.pid().toString()] }
    }

    private static Process inside(Cgroup group, String... command) {
        new ProcessBuilder(group.joining(command as List)).redirectErrorStream(true).start()
    }
}
