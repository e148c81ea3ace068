package chaos.target.cgroup

import chaos.plan.BundledTarget
import chaos.plan.Origin
import chaos.quantity.Size
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** What limits a target, what is written for that, and what `plan` says of it. */
class ConfinementSpec extends Specification {
    @TempDir Path root

    static BundledTarget plan(long heap, Long memory, int cpus = 2) {
        new BundledTarget('2.5.1', new Size(heap), cpus, OptionalInt.empty(), [:], Optional.empty(),
            Optional.ofNullable(memory).map { new Size(it) }, new Origin('a', 1))
    }

    Confinement confinement(BundledTarget plan, Found memory, Found cpu) {
        new Confinement(plan.memory(), plan.cpus(), memory, cpu)
    }

    def 'each version has its own files'() {
        expect:
        layout.memory(256_000_000)*.toString() == memory
        layout.cpu(2)*.toString() == cpu

        where:
        layout    || memory | cpu
        Layout.V1 || ['Setting[file=memory.limit_in_bytes, value=256000000, needed=true]',
                      'Setting[file=memory.memsw.limit_in_bytes, value=256000000, needed=false]'] |
                     ['Setting[file=cpu.cfs_period_us, value=100000, needed=true]',
                      'Setting[file=cpu.cfs_quota_us, value=200000, needed=true]']
        Layout.V2 || ['Setting[file=memory.max, value=256000000, needed=true]',
                      'Setting[file=memory.swap.max, value=0, needed=false]'] |
                     ['Setting[file=cpu.max, value=200000 100000, needed=true]']
    }

    def 'version 1 makes a folder in each tree, version 2 one for both'() {
        given:
        def a = new Place(Layout.V1, Path.of('/m'))
        def b = new Place(Layout.V1, Path.of('/c'))
        def one = new Place(Layout.V2, Path.of('/u'))
        def shop = plan(96_000_000, 256_000_000)

        expect:
        confinement(shop, Found.at(a), Found.at(b)).folders('chaos-x')*.path()*.toString() == ['/m/chaos-x', '/c/chaos-x']
        confinement(shop, Found.at(one), Found.at(one)).folders('chaos-x')
            .collect { [it.path().toString(), it.settings()*.file()] } ==
            [['/u/chaos-x', ['memory.max', 'memory.swap.max', 'cpu.max']]]
    }

    def 'a limit that the kernel was built without is left out, one that is needed is not'() {
        given:
        def folder = new Folder(Layout.V2, root.resolve('chaos-x'), Layout.V2.memory(7))

        when:
        folder.make()

        then:
        Files.readString(root.resolve('chaos-x/memory.max')) == '7'
        !Files.exists(root.resolve('chaos-x/memory.swap.max'))
    }

    def 'plan says which limits hold, and why'() {
        given:
        def shop = plan(96_000_000, 256_000_000, 1)
        def none = Found.nowhere('this user may not write to /sys/fs/cgroup')
        def place = Found.at(new Place(Layout.V2, Path.of('/sys/fs/cgroup/user.slice')))

        expect:
        confinement(shop, place, none).explain() == [
            'memory at most 256 MB: by a control group (version 2) below /sys/fs/cgroup/user.slice, removed with the target',
            'at most 1 processor: its JVM counts on no more, since this user may not write to /sys/fs/cgroup']
        confinement(shop, none, none).explain()[0] ==
            'memory at most 256 MB: by its heap only, at most half of that, since this user may not write to /sys/fs/cgroup'
        !confinement(shop, none, none).byCgroup()
        confinement(plan(96_000_000, null), place, place).explain() == []
        !confinement(plan(96_000_000, null), place, place).byCgroup()
    }

    def 'without a group the heap keeps the memory within the limit, with one it is as said'() {
        given:
        def shop = plan(200_000_000, 256_000_000)
        def none = Found.nowhere('why')
        def place = Found.at(new Place(Layout.V1, Path.of('/m')))

        expect:
        confinement(shop, none, place).adapt(shop).heap() == new Size(128_000_000)
        confinement(shop, place, none).adapt(shop).heap() == new Size(200_000_000)
        confinement(plan(96_000_000, 256_000_000), none, none).adapt(plan(96_000_000, 256_000_000)).heap() == new Size(96_000_000)
    }

    def 'a kill is read from either version'() {
        given:
        Files.writeString(root.resolve(layout.eventsFile()), "low 0\noom 3\noom_kill 1\n")
        def count = new OomCount(new Folder(layout, root, layout.memory(4096)))

        expect: 'what was there before is not new'
        count.fresh(7).empty

        when:
        Files.writeString(root.resolve(layout.eventsFile()), "under_oom 0\noom_kill 2\n")
        Files.writeString(root.resolve(layout.limitFile()), '4096\n')
        Files.writeString(root.resolve(layout.peakFile()), '4000\n')
        def kill = count.fresh(2_000_000_007).get()

        then:
        kill == new OomKill(2_000_000_007, 4096, "${layout.eventsFile()} oom_kill 2, highest use 4000 B, limit 4096 B".toString())
        count.fresh(7).empty

        where:
        layout << Layout.values()
    }

    def 'the line of the kernel log that is about the process'() {
        expect:
        KernelLog.find('''[   12.5] Memory cgroup out of memory: Killed process 70 (java) total-vm:1kB
[   13.5] Memory cgroup out of memory: Killed process 7 (java) total-vm:2kB, anon-rss:1kB
''', 7).get() == 'kernel: Memory cgroup out of memory: Killed process 7 (java) total-vm:2kB, anon-rss:1kB'
        KernelLog.find('', 7).empty
    }
}
