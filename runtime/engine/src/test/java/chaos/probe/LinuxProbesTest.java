package chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each probe against texts as the kernel writes them, whose numbers are known. */
class LinuxProbesTest {

    @TempDir
    Path proc;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.createDirectories(proc.resolve("pressure"));
        Files.createDirectories(proc.resolve("42/task"));
        Files.createDirectories(proc.resolve("42/fd"));
    }

    @Test
    void hostCpu() throws IOException {
        HostCpuProbe probe = new HostCpuProbe(proc);
        say("stat", "cpu  100 0 50 800 50 0 0 0 0 0\ncpu0 1 2 3\nintr 9 9\nctxt 1000\nbtime 1\n");
        assertThat(probe.take(1_000)).isEmpty();
        say("stat", "cpu  160 10 60 870 60 10 10 20 60 0\ncpu0 1 2 3\nintr 9 9\nctxt 1500\nbtime 1\n");
        // 120 of 200 ticks were work: 60 user, 10 nice, 10 system, 10 irq, 10 softirq, 20 stolen; 70 idle and 10
        // waiting.
        assertThat(probe.take(1_500)).containsOnly(entry("host.cpu", 60.0), entry("host.contextSwitches", 1_000.0));
    }

    @Test
    void hostMemory() throws IOException {
        say("meminfo", "MemTotal:       24684000 kB\nMemFree: 5 kB\nMemAvailable:   1000 kB\n");
        assertThat(new HostMemoryProbe(proc).take(0)).containsOnly(entry("host.memory.available", 1_024_000.0));
        say("meminfo", "MemTotal:       24684000 kB\n");
        assertThat(new HostMemoryProbe(proc).take(0)).isEmpty();
    }

    @Test
    void sockets() throws IOException {
        say("net/sockstat", "sockets: used 24\nTCP: inuse 7 orphan 0 tw 1345 alloc 1 mem 30\nUDP: inuse 0 mem 0\n");
        assertThat(new SocketProbe(proc, 4096).take(0))
                .containsOnly(
                        entry("sockets.used", 24.0),
                        entry("sockets.tcp", 7.0),
                        entry("sockets.timeWait", 1345.0),
                        entry("sockets.memory", 30 * 4096.0));
    }

    @Test
    void acceptQueue() throws IOException {
        AcceptQueueProbe probe = new AcceptQueueProbe(proc);
        say("net/netstat", "TcpExt: A B ListenOverflows ListenDrops C\nTcpExt: 1 2 3 40 5\nIpExt: X\nIpExt: 9\n");
        assertThat(probe.take(1_000)).isEmpty();
        say("net/netstat", "TcpExt: A B ListenOverflows ListenDrops C\nTcpExt: 1 2 3 90 5\nIpExt: X\nIpExt: 9\n");
        assertThat(probe.take(1_100)).containsOnly(entry("acceptQueue.drops", 500.0));
    }

    @Test
    void pressure() throws IOException {
        PressureProbe probe = new PressureProbe(proc);
        pressure("cpu", 1_000_000);
        pressure("memory", 0);
        pressure("io", 500);
        assertThat(probe.take(1_000)).isEmpty();
        pressure("cpu", 1_050_000);
        pressure("memory", 0);
        pressure("io", 10_500);
        assertThat(probe.take(1_100))
                .containsOnly(entry("pressure.cpu", 50.0), entry("pressure.memory", 0.0), entry("pressure.io", 10.0));
    }

    @Test
    void disks() throws IOException {
        DiskRateProbe probe = new DiskRateProbe(proc, Set.of("vda", "nvme0n1"));
        say("diskstats", disks(100, 200));
        probe.take(1_000);
        say("diskstats", disks(110, 400));
        assertThat(probe.take(2_000)).containsOnly(entry("disk.read", 10 * 512.0), entry("disk.write", 200 * 512.0));
    }

    @Test
    void network() throws IOException {
        NetworkProbe probe = new NetworkProbe(proc);
        say("net/dev", network(1_000, 5_000));
        probe.take(1_000);
        say("net/dev", network(1_500, 7_000));
        assertThat(probe.take(2_000)).containsOnly(entry("network.received", 500.0), entry("network.sent", 2_000.0));
    }

    @Test
    void connections() throws IOException {
        String heads = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when\n";
        say(
                "net/tcp",
                heads
                        + row("0100007F:1F90", "00000000:0000", "0A", "00000000:00000009")
                        + row("0100007F:1F90", "0100007F:A000", "01", "00000010:00000002")
                        + row("0100007F:A000", "0100007F:1F90", "01", "00000099:00000099")
                        + row("0100007F:1F90", "0100007F:A001", "08", "00000000:00000001")
                        + row("0100007F:A002", "0100007F:1F90", "06", "00000000:00000000"));
        say(
                "net/tcp6",
                heads
                        + row(
                                "0000000000000000FFFF00000100007F:1F90",
                                "0000000000000000FFFF00000100007F:B000",
                                "01",
                                "00000000:00000000")
                        + row(
                                "00000000000000000000000000000000:1F90",
                                "00000000000000000000000000000000:1",
                                "03",
                                "0:0"));
        assertThat(new ConnectionProbe(proc, 8080).take(0))
                .containsOnly(
                        entry("tcp.established", 2.0),
                        entry("tcp.closeWait", 1.0),
                        entry("tcp.timeWait", 1.0),
                        entry("tcp.synRecv", 1.0),
                        entry("socketBuffers.send", 16.0),
                        entry("socketBuffers.receive", 3.0));
    }

    @Test
    void process() throws IOException {
        ProcessProbe probe = new ProcessProbe(proc, () -> OptionalLong.of(42));
        process("S", 100, 50);
        assertThat(probe.take(1_000))
                .contains(entry("process.up", 1.0), entry("threads", 31.0), entry("rss", 20_480.0));
        process("R", 120, 55);
        assertThat(probe.take(1_500)).contains(entry("cpu", 50.0));
        process("Z", 120, 55);
        assertThat(probe.take(1_600)).containsOnly(entry("process.up", 0.0));
    }

    @Test
    void aProcessThatIsNotThereIsDownAndOneThatIsNotKnownIsNothing() {
        assertThat(new ProcessProbe(proc, () -> OptionalLong.of(43)).take(0)).containsOnly(entry("process.up", 0.0));
        assertThat(new ProcessProbe(proc, OptionalLong::empty).take(0)).isEmpty();
    }

    @Test
    void aRestartedProcessIsFollowed() throws IOException {
        long[] pid = {43};
        ProcessProbe probe = new ProcessProbe(proc, () -> OptionalLong.of(pid[0]));
        process("S", 1, 1);
        assertThat(probe.take(0)).containsOnly(entry("process.up", 0.0));
        pid[0] = 42;
        assertThat(probe.take(100)).contains(entry("process.up", 1.0));
    }

    @Test
    void descriptorLimit() throws IOException {
        DescriptorProbe probe = new DescriptorProbe(proc, () -> OptionalLong.of(42));
        say("42/limits", "Limit  Soft Limit\nMax open files            20000   30000   files\n");
        assertThat(probe.take(0)).contains(entry("fileDescriptors.max", 20_000.0));
        say("42/limits", "Max open files            unlimited   unlimited   files\n");
        assertThat(probe.take(0)).doesNotContainKey("fileDescriptors.max");
    }

    @Test
    void contextSwitchesOfAllThreads() throws IOException {
        SwitchProbe probe = new SwitchProbe(proc, () -> OptionalLong.of(42));
        switches("42", 100, 10);
        switches("43", 5, 5);
        assertThat(probe.take(1_000)).isEmpty();
        switches("42", 150, 20);
        switches("44", 7, 3);
        assertThat(probe.take(2_000)).containsOnly(entry("contextSwitches", 70.0));
    }

    @Test
    void whatIsNotThereIsToldAsSuch() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new PressureProbe(proc).take(0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pressure/cpu");
    }

    @Test
    void disk() throws IOException {
        Map<String, Double> values = new DiskProbe(() -> java.util.Optional.of(proc)).take(0);
        assertThat(values.get("disk.free")).isBetween(0.0, values.get("disk.total"));
        assertThat(values.get("disk.used"))
                .isEqualTo(
                        100 * (1 - values.get("disk.free") / values.get("disk.total")),
                        org.assertj.core.data.Offset.offset(1e-9));
    }

    private void process(String state, long user, long system) throws IOException {
        say(
                "42/stat",
                "42 (odd) name (x) " + state + " 1 2 3 4 5 6 7 8 9 10 " + user + " " + system
                        + " 0 0 20 0 31 0 12345 99999 5 18446744073709551615\n");
        say("42/status", "Name:\tx\nVmHWM:\t30 kB\nVmRSS:\t      20 kB\nThreads:\t31\n");
    }

    private void switches(String thread, long own, long forced) throws IOException {
        Files.createDirectories(proc.resolve("42/task/" + thread));
        say(
                "42/task/" + thread + "/status",
                "Name:\tx\nvoluntary_ctxt_switches:\t" + own + "\nnonvoluntary_ctxt_switches:\t" + forced + "\n");
    }

    private void pressure(String what, long total) throws IOException {
        say(
                "pressure/" + what,
                "some avg10=75.02 avg60=68.86 avg300=41.83 total=" + total
                        + "\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=77\n");
    }

    private static String disks(long read, long written) {
        String all = "   7       0 loop0 1 1 999 1 1 1 " + read + " 1 1 1\n";
        all += " 254       0 vda 5 0 " + read + " 7 8 9 " + written + " 0 0 0 0\n";
        all += " 254       1 vda1 5 0 " + read + " 7 8 9 " + written + " 0 0 0 0\n";
        return all + " 259       0 nvme0n1 5 0 1000 7 8 9 1000 0 0 0 0\n";
    }

    private static String network(long in, long out) {
        return "Inter-|   Receive        |  Transmit\n face |bytes packets |bytes packets\n"
                + "    lo: 5 1 0 0 0 0 0 0 5 1 0 0 0 0 0 0\n  eth0:" + in + " 1 0 0 0 0 0 0 " + out
                + " 1 0 0 0 0 0 0\n";
    }

    private static String row(String local, String remote, String state, String queues) {
        return "   0: " + local + " " + remote + " " + state + " " + queues
                + " 00:00000000 00000000     0        0 1477\n";
    }

    private void say(String file, String text) throws IOException {
        Files.writeString(proc.resolve(file), text);
    }
}
