package chaos.probe;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * How often the target's threads are put on and off a processor. The kernel counts this for each thread on its own, so all
 * of them are read, once a second.
 */
final class SwitchProbe implements Probe {

    private final Path proc;
    private final Supplier<OptionalLong> pid;
    private Map<String, Long> last = Map.of();
    private long lastAt;
    private long lastPid;

    SwitchProbe(Path proc, Supplier<OptionalLong> pid) {
        this.proc = proc;
        this.pid = pid;
    }

    @Override
    public String name() {
        return "contextSwitches";
    }

    @Override
    public Duration every() {
        return Rates.SECOND;
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        OptionalLong now = pid.get();
        Path tasks = proc.resolve(Long.toString(now.orElse(0))).resolve("task");
        if (now.isEmpty() || !Files.isDirectory(tasks)) {
            return Map.of();
        }
        Map<String, Long> switches = switches(tasks);
        Values values = new Values();
        if (lastPid == now.getAsLong() && at > lastAt) {
            values.put("contextSwitches", 1000.0 * grown(switches) / (at - lastAt));
        }
        last = switches;
        lastAt = at;
        lastPid = now.getAsLong();
        return values.map();
    }

    /** A thread that was not there before counts with all it has; one that has ended meanwhile is lost. */
    private long grown(Map<String, Long> switches) {
        return switches.entrySet().stream()
                .mapToLong(e -> e.getValue() - last.getOrDefault(e.getKey(), 0L))
                .filter(difference -> difference > 0)
                .sum();
    }

    private static Map<String, Long> switches(Path tasks) throws IOException {
        Map<String, Long> switches = new HashMap<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                switches.put(thread.getFileName().toString(), switchesOf(thread));
            }
        }
        return switches;
    }

    private static long switchesOf(Path thread) {
        try (ProcFile status = new ProcFile(thread.resolve("status"))) {
            Text text = status.read();
            long own = text.find("voluntary_ctxt_switches:") ? text.number() : 0;
            return own + (text.find("nonvoluntary_ctxt_switches:") ? text.number() : 0);
        } catch (IOException e) {
            return 0;
        }
    }
}
