package chaos.target.cgroup

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Where a control group can be made, for trees of both versions as kernels and containers show them. */
class CgroupsSpec extends Specification {
    @TempDir Path root

    String mountinfo(String part, String point, String type, String options) {
        "30 24 0:26 $part ${root.resolve(point)} rw,nosuid,nodev - $type cgroup rw,$options\n"
    }

    Found find(String own, String mountinfo, Controller controller = Controller.MEMORY) {
        new Cgroups(own, mountinfo).find(controller)
    }

    Path folder(String path, String given = null) {
        def made = Files.createDirectories(root.resolve(path))
        if (given != null) {
            Files.writeString(made.resolve('cgroup.subtree_control'), given)
        }
        made
    }

    def 'version 1: below the group of this process in the tree of the controller'() {
        given:
        def own = folder('memory/a/b')
        def cpu = folder('cpu,cpuacct')

        when:
        def mounts = mountinfo('/', 'memory', 'cgroup', 'memory') + mountinfo('/', 'cpu,cpuacct', 'cgroup', 'cpu,cpuacct')
        def text = '4:memory:/a/b\n2:cpu,cpuacct:/\n0::/\n'

        then:
        find(text, mounts).place().get() == new Place(Layout.V1, own)
        find(text, mounts, Controller.CPU).place().get() == new Place(Layout.V1, cpu)
    }

    def 'version 1 in a container that sees its own part of the tree only'() {
        given:
        def own = folder('memory')

        expect:
        find('4:memory:/docker/abc\n', mountinfo('/docker/abc', 'memory', 'cgroup', 'memory')).place().get().parent() == own
        find('4:memory:/docker/x\n', mountinfo('/docker/abc', 'memory', 'cgroup', 'memory')).reason()
            == 'this process is in no control group of memory that is seen'
    }

    def 'version 2: beside the group of this process, since a group with processes can have no children'() {
        given:
        def slice = folder('u/user.slice', 'memory pids\n')
        folder('u/user.slice/session-1.scope', '')
        def mounts = mountinfo('/', 'u', 'cgroup2', 'nsdelegate')

        expect:
        find('0::/user.slice/session-1.scope\n', mounts).place().get() == new Place(Layout.V2, slice)
        find('0::/user.slice/session-1.scope\n', mounts, Controller.CPU).reason() ==
            "$slice gives its groups no cpu (as root: echo +cpu > $slice/cgroup.subtree_control)"
    }

    def 'version 2: below the root, where this process is in the root'() {
        given:
        def top = folder('u', 'cpu memory')

        expect:
        find('0::/\n', mountinfo('/', 'u', 'cgroup2', 'rw')).place().get() == new Place(Layout.V2, top)
    }

    def 'mixed trees: version 1 has the controller, or version 2 has'() {
        given:
        def old = folder('memory')
        def top = folder('unified', 'cpu')
        def mounts = mountinfo('/', 'memory', 'cgroup', 'memory') + mountinfo('/', 'unified', 'cgroup2', 'rw')

        expect:
        find('4:memory:/\n0::/\n', mounts).place().get() == new Place(Layout.V1, old)
        find('4:memory:/\n0::/\n', mounts, Controller.CPU).place().get() == new Place(Layout.V2, top)
    }

    def 'what is missing is said'() {
        expect:
        find(own, mounts.call(this)).reason() ==~ reason

        where:
        own               | mounts                                                   || reason
        ''                | { '' }                                                   || /no tree of control groups with memory is mounted here/
        'nonsense\n\n:::' | { 'nonsense\n - \n1 2 3 4 5 - cgroup\n' }                || /no tree of control groups with memory is mounted here/
        '4:memory:/gone'  | { it.mountinfo('/', 'memory', 'cgroup', 'memory') }      || /there is no .*\/memory\/gone/
        '3:cpu:/'         | { it.mountinfo('/', 'memory', 'cgroup', 'memory') }      || /this process is in no control group of memory that is seen/
    }
}
