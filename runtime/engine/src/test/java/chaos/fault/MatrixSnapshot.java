package chaos.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is there on a stage, by the kernel's word: each thing as a line, with how often it is there. */
final class MatrixSnapshot {

    /** Threads that HotSpot and the target's own pool start and end as they like. */
    private static final Set<String> RESTLESS =
            Set.of("C1 CompilerThre", "C2 CompilerThre", "shop:connection", "shop:housekeepe");

    private static final String LISTENS = "0A";
    private static final String ESTABLISHED = "01";

    private final TreeMap<String, Integer> things = new TreeMap<>();

    static MatrixSnapshot of(MatrixStage stage, long target) throws IOException, InterruptedException {
        MatrixSnapshot snapshot = new MatrixSnapshot();
        marked(stage.mark()).forEach(pid -> snapshot.add("process " + pid + " " + command(pid)));
        snapshot.threads(target);
        snapshot.descriptors(target);
        snapshot.files(stage);
        if (stage.net().isPresent()) {
            snapshot.network(stage, stage.net().get());
        }
        return snapshot;
    }

    // Only in a network of the stage's own: in this machine's, anybody comes and goes.
    private void network(MatrixStage stage, Path net) throws IOException, InterruptedException {
        sockets(net);
        stage.look("nft", "list", "ruleset").forEach(line -> add("nft " + line));
        stage.look("tc", "qdisc", "show").forEach(line -> add("tc " + line));
        stage.look("ip", "-o", "link").forEach(line -> add("link " + line));
        stage.look("ip", "rule").forEach(line -> add("ip rule " + line));
    }

    private void add(String thing) {
        things.merge(thing, 1, Integer::sum);
    }

    /** What is there now and was not before, or more often. */
    List<String> since(MatrixSnapshot before) {
        List<String> more = new ArrayList<>();
        things.forEach((thing, count) -> {
            int known = before.things.getOrDefault(thing, 0);
            if (count > known) {
                more.add(thing + (count > 1 ? " (" + known + " before, now " + count + ")" : ""));
            }
        });
        return more;
    }

    /** What was there before and is no more, but for what a target lets go by itself. */
    List<String> missing(MatrixSnapshot before) {
        return before.since(this).stream()
                .filter(thing -> !thing.contains(" the target"))
                .toList();
    }

    /** The processes with a mark in their environment. */
    static List<Long> marked(String mark) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> Stream.of(read(pid, "environ").split("\0")).anyMatch(mark::equals))
                .filter(pid -> !read(pid, "stat").matches("(?s).*\\) [ZX] .*"))
                .toList();
    }

    private static String command(long pid) {
        String command = read(pid, "cmdline").replace('\0', ' ').replace('\n', ' ');
        return command.substring(0, Math.min(160, command.length()));
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private void threads(long target) throws IOException {
        each(target, "task", task -> {
            String name = Files.readString(task.resolve("comm")).trim();
            if (!RESTLESS.contains(name)) {
                add("thread " + name + " of the target");
            }
        });
    }

    // The door's jar stays open: the door class stays.
    private void descriptors(long target) throws IOException {
        each(target, "fd", descriptor -> {
            String file = Files.readSymbolicLink(descriptor)
                    .toString()
                    .replaceAll("socket:.*", "a socket")
                    .replaceAll("pipe:.*", "a pipe");
            if (!file.contains("/door.jar") && !file.endsWith(".jar")) {
                add("descriptor to " + file + " in the target");
            }
        });
    }

    private interface Look {
        void at(Path path) throws IOException;
    }

    private static void each(long target, String folder, Look look) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of("/proc/" + target + "/" + folder))) {
            for (Path entry : entries) {
                try {
                    look.at(entry);
                } catch (IOException ended) {
                    // It ended while we looked.
                }
            }
        } catch (IOException gone) {
            // There is no target any more.
        }
    }

    // What a log holds stays in it, and what was said to errors is no trace of a fault.
    private void files(MatrixStage stage) throws IOException {
        Predicate<Path> ours = path -> !path.endsWith("errors") && !path.endsWith("port");
        try (Stream<Path> files = Files.walk(stage.folder())) {
            files.filter(ours).forEach(path -> add("file " + path));
        }
        try (Stream<Path> shared = Files.list(Path.of("/dev/shm"))) {
            shared.filter(path -> path.toString().contains("chaos")).forEach(path -> add("file " + path));
        }
    }

    private void sockets(Path net) throws IOException {
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(net.resolve(table))) {
                String[] fields = line.trim().split("\\s+");
                if (fields.length > 3 && fields[3].equals(LISTENS)) {
                    add("socket that listens on " + fields[1]);
                } else if (fields.length > 3 && fields[3].equals(ESTABLISHED)) {
                    add("connection");
                }
            }
        }
    }
}
