package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** How much memory of this machine could still be given to programs. */
final class HostMemoryProbe implements Probe {

    private final ProcFile meminfo;

    HostMemoryProbe(Path proc) {
        meminfo = new ProcFile(proc.resolve("meminfo"));
    }

    @Override
    public String name() {
        return "host.memory";
    }

    @Override
    public Duration every() {
        return Rates.QUICK;
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        Text text = meminfo.read();
        return text.find("MemAvailable:") ? Map.of("host.memory.available", 1024.0 * text.number()) : Map.of();
    }

    @Override
    public void close() {
        meminfo.close();
    }
}
