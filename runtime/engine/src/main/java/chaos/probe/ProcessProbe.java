package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The target's process: whether it is up, its processor time, memory, threads and open files. */
final class ProcessProbe implements Probe {

    private final Path proc;
    private final Supplier<OptionalLong> pid;
    private @Nullable ProcessFiles files;

    ProcessProbe(Path proc, Supplier<OptionalLong> pid) {
        this.proc = proc;
        this.pid = pid;
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public Duration every() {
        return Rates.QUICK;
    }

    @Override
    public Map<String, Double> take(long at) {
        ProcessFiles current = current();
        if (current == null) {
            return Map.of();
        }
        Values values = new Values();
        try {
            current.take(at, values);
            return values.put("process.up", 1).map();
        } catch (IOException e) {
            return Map.of("process.up", 0.0);
        }
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }

    /** The files of the process as of now; those of the last one known while there is none. */
    private @Nullable ProcessFiles current() {
        OptionalLong now = pid.get();
        if (now.isPresent() && (files == null || files.pid() != now.getAsLong())) {
            close();
            files = new ProcessFiles(proc, now.getAsLong());
        }
        return files;
    }
}
