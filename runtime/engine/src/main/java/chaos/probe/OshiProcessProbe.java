package chaos.probe;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import oshi.software.os.OSProcess;

/** The target's process, where there is no {@code /proc}. */
final class OshiProcessProbe implements Probe {

    private final Supplier<OptionalLong> pid;
    private @Nullable OSProcess process;
    private Rate cpu = new Rate(Rates.CPU_WINDOW);

    OshiProcessProbe(Supplier<OptionalLong> pid) {
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
    public boolean waits() {
        return true;
    }

    @Override
    public Map<String, Double> take(long at) {
        OSProcess current = current();
        if (current == null) {
            return pid.get().isPresent() ? Map.of("process.up", 0.0) : Map.of();
        }
        if (!current.updateAttributes() || current.getState() == OSProcess.State.ZOMBIE) {
            return Map.of("process.up", 0.0);
        }
        double seconds = (current.getUserTime() + current.getKernelTime()) / 1e3;
        return new Values()
                .put("process.up", 1)
                .put("cpu", 100 * cpu.perSecond(at, seconds))
                .put("rss", current.getResidentMemory())
                .put("threads", current.getThreadCount())
                .put("fileDescriptors", current.getOpenFiles())
                .put("fileDescriptors.max", current.getSoftOpenFileLimit())
                .map();
    }

    private @Nullable OSProcess current() {
        OptionalLong now = pid.get();
        if (now.isPresent() && (process == null || process.getProcessID() != now.getAsLong())) {
            process = Oshi.info().getOperatingSystem().getProcess((int) now.getAsLong());
            cpu = new Rate(Rates.CPU_WINDOW);
        }
        return process;
    }
}
