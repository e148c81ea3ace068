package chaos.agent.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which memory is meant, on a host of 8 GiB of which 6 can be used. */
class MemoryRoomTest {

    private static final long GIB = 1L << 30;

    @TempDir
    Path root;

    @BeforeEach
    void host() throws IOException {
        write("proc/meminfo", "MemTotal:        8388608 kB\nMemFree:  1 kB\nMemAvailable:    6291456 kB\n");
        write("proc/self/cgroup", "");
        write("proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/root rw\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }

    private void group(String folder, String prefix, String limit, long used, long inactive) throws IOException {
        boolean first = prefix.startsWith("memory.limit");
        write(folder + "/" + prefix, limit + "\n");
        write(folder + (first ? "/memory.usage_in_bytes" : "/memory.current"), used + "\n");
        write(
                folder + "/memory.stat",
                "cache 5\n" + (first ? "total_inactive_file " : "inactive_file ") + inactive + "\n");
    }

    @Test
    void isTheHostsWhereNoGroupLimitsIt() throws Exception {
        MemoryRoom room = MemoryRoom.below(root);
        assertThat(room.available()).isEqualTo(6 * GIB);
        assertThat(room.owner()).isEqualTo("this host");
        assertThat(room.until(75)).isEqualTo(4 * GIB);
        assertThat(room.reserve()).isEqualTo(8 * GIB / 50);
    }

    @Test
    void isTheGroupsWhereLessIsLeftInIt() throws Exception {
        write("proc/self/cgroup", "4:memory:/jobs/one\n3:cpuset:/\n0::/\n");
        write("proc/self/mountinfo", "30 22 0:26 / /sys/fs/cgroup/memory rw,nosuid - cgroup cgroup rw,memory\n");
        group("sys/fs/cgroup/memory/jobs/one", "memory.limit_in_bytes", "9223372036854771712", GIB, 0);
        group("sys/fs/cgroup/memory/jobs", "memory.limit_in_bytes", Long.toString(2 * GIB), GIB, GIB / 2);
        MemoryRoom room = MemoryRoom.below(root);
        assertThat(room.owner()).endsWith("sys/fs/cgroup/memory/jobs");
        assertThat(room.available()).as("what is cached counts as free").isEqualTo(3 * GIB / 2);
        assertThat(room.until(50)).isEqualTo(GIB / 2);
        assertThat(room.reserve()).isEqualTo(64L << 20);
    }

    @Test
    void isTheGroupsOfTheSecondVersionToo() throws Exception {
        write("proc/self/cgroup", "0::/a\n");
        write("proc/self/mountinfo", "30 22 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw\n");
        group("sys/fs/cgroup/a", "memory.max", "max", GIB, 0);
        assertThat(MemoryRoom.below(root).owner()).isEqualTo("this host");
        group("sys/fs/cgroup/a", "memory.max", Long.toString(GIB), 2 * GIB, 0);
        assertThat(MemoryRoom.below(root).available()).isZero();
    }

    /** In a container the group's path is one of the host, which the mount here begins at. */
    @Test
    void isTheGroupsWhoseMountBeginsInside() throws Exception {
        write("proc/self/cgroup", "0::/docker/x/child\n");
        write("proc/self/mountinfo", "30 22 0:26 /docker/x /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n");
        group("sys/fs/cgroup/child", "memory.max", Long.toString(3 * GIB), GIB, 0);
        assertThat(MemoryRoom.below(root).available()).isEqualTo(2 * GIB);
    }
}
