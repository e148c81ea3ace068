package chaos.agent;

import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.agent.line.Words;
import chaos.agent.proc.ProcessId;
import chaos.agent.proc.Sockets;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something for each fault to be done to, and the look at what is left of it. */
final class Scene implements AutoCloseable {

    // As root it has a network of its own, for faults of the network.
    private static final List<String> SLEEP = List.of("sleep", "600");
    private static final List<String> SLEEP_APART =
            List.of("unshare", "--net", "sh", "-c", "ip link set lo up && exec sleep 600");

    final Path folder;
    final Path data;
    final Path log;
    final Path ledger;
    final Victim victim;
    final ServerSocket server;
    final Process sleeper;
    private final List<Entry> seen = new ArrayList<>();

    Scene(Path folder, Victim victim) throws IOException {
        this.folder = folder;
        this.victim = victim;
        this.data = Files.createDirectories(folder.resolve("data"));
        this.log = Files.writeString(folder.resolve("app.log"), "");
        this.ledger = folder.resolve("ledger");
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.sleeper = new ProcessBuilder(Net.isPossible() ? SLEEP_APART : SLEEP).start();
        await().atMost(HolderProcess.PATIENCE).until(() -> !Net.isPossible() || isApart());
    }

    /** An order for each kind. */
    Map<String, Words> orders() {
        Map<String, Words> orders = new TreeMap<>();
        orders.put("memoryLeak", jvm("memoryLeak").with("rate", 8e6).with("ceiling", 16e6));
        orders.put("cpuSpike", jvm("cpuSpike").with("percent", 20));
        orders.put("eventLoopBlock", jvm("eventLoopBlock").with("duration", 60));
        orders.put(
                "connectionFlood",
                order("connectionFlood")
                        .with("host", "127.0.0.1")
                        .with("port", server.getLocalPort())
                        .with("rate", 200)
                        .with("count", 40));
        orders.put("diskFill", order("diskFill").with("data", data).with("size", 5_000_000));
        orders.put("processPause", order("processPause").with("pid", sleeper.pid()));
        orders.put("logFlood", order("logFlood").with("file", log).with("rate", 1e6));
        orders.put("networkLoss", network("networkLoss").with("percent", 10));
        orders.put("networkLimit", network("networkLimit").with("rate", 1e6));
        return orders;
    }

    private boolean isApart() throws IOException {
        return !Files.readSymbolicLink(Path.of("/proc/self/ns/net"))
                        .equals(Files.readSymbolicLink(Path.of("/proc/" + sleeper.pid() + "/ns/net")))
                && !sleeper.info().command().orElse("").endsWith("/unshare");
    }

    private Words network(String kind) {
        return order(kind)
                .with("pid", sleeper.pid())
                .with("server", "127.0.0.1")
                .with("serverPort", 80);
    }

    /** All rules and queues of the sleeper's network. */
    private String rules() throws IOException {
        Process list = new ProcessBuilder(
                        "nsenter",
                        "--net=/proc/" + sleeper.pid() + "/ns/net",
                        "sh",
                        "-c",
                        "nft list tables; tc qdisc show dev lo")
                .start();
        return new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Words jvm(String kind) {
        return order(kind).with("pid", victim.pid());
    }

    private static Words order(String kind) {
        return Words.none().with("fault", kind + "-1").with("kind", kind);
    }

    HolderProcess holder() throws IOException {
        return HolderProcess.start(ledger);
    }

    /** Remembers what the ledger says now: it names what may be left. */
    void remember() throws IOException {
        seen.addAll(Ledger.open(ledger).list().entries());
    }

    List<Entry> seen() {
        return seen;
    }

    /** Whether the fault really is there, by what the kernel says. */
    boolean isDone(String kind, Process holder) {
        try {
            Entry entry = seen.get(seen.size() - 1);
            switch (kind) {
                case "connectionFlood":
                    return Sockets.countTo(holder.pid(), server.getLocalPort()) == 40;
                case "logFlood":
                    return Files.size(log) > 500_000
                            && ThreadNames.count(holder.pid(), entry.facts().get("thread")) == 1;
                case "diskFill":
                    return Files.size(Path.of(entry.facts().get("file"))) == 5_000_000;
                case "networkLoss":
                    return rules().contains(entry.facts().get("table"));
                case "networkLimit":
                    return rules().contains(entry.facts().get("table"))
                            && rules().contains(
                                            "htb " + entry.facts().get("queues").substring("lo:".length()));
                case "processPause":
                    return ProcessId.of(sleeper.pid()).isStopped();
                default:
                    return ThreadNames.count(victim.pid(), entry.facts().get("threads")) == 2;
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    void awaitDone(String kind, HolderProcess holder) {
        await().atMost(HolderProcess.PATIENCE).until(() -> isDone(kind, holder.process()));
    }

    /** Everything that is left of what the ledger ever named, in words; empty is clean. */
    List<String> left() {
        try {
            List<String> left = new ArrayList<>();
            if (Files.exists(ledger)) {
                left.addAll(names(ledger));
            }
            left.addAll(names(data));
            if (ProcessId.of(sleeper.pid()).isStopped()) {
                left.add("a stopped process " + sleeper.pid());
            }
            for (Entry entry : seen) {
                leftOf(entry, left);
            }
            return left;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void leftOf(Entry entry, List<String> left) throws IOException {
        entry.facts().find("folder").filter(door -> Files.exists(Path.of(door))).ifPresent(left::add);
        String threads = entry.facts().find("threads").orElse("-");
        if (ThreadNames.count(victim.pid(), threads) > 0) {
            left.add("threads " + threads);
        }
        ProcessId holder = entry.holder();
        if (holder.isAlive() && Sockets.countTo(holder.pid(), server.getLocalPort()) > 0) {
            left.add("connections of " + holder);
        }
        if (ThreadNames.count(holder.pid(), entry.facts().find("thread").orElse("-")) > 0) {
            left.add("a writer in " + holder);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).collect(Collectors.toList());
        }
    }

    void awaitNothingLeft() {
        await().atMost(HolderProcess.PATIENCE).until(this::left, List::isEmpty);
    }

    @Override
    public void close() throws IOException {
        sleeper.destroyForcibly();
        server.close();
    }
}
