package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** How busy all processors of this machine are together, and how often they change what they do. */
final class HostCpuProbe implements Probe {

    private final ProcFile stat;
    private final Rate busy = new Rate(Rates.CPU_WINDOW);
    private final Rate all = new Rate(Rates.CPU_WINDOW);
    private final Rate switches = new Rate();

    HostCpuProbe(Path proc) {
        stat = new ProcFile(proc.resolve("stat"));
    }

    @Override
    public String name() {
        return "host.cpu";
    }

    @Override
    public Duration every() {
        return Rates.QUICK;
    }

    /** The columns are user, nice, system, idle, iowait, irq, softirq, steal (proc(5)); guests' time is in user already. */
    @Override
    public Map<String, Double> take(long at) throws IOException {
        Text text = stat.read();
        Values values = new Values();
        if (text.find("cpu ")) {
            long working = text.number() + text.number() + text.number();
            long idle = text.number() + text.number();
            working += text.number() + text.number() + text.number();
            double share = busy.perSecond(at, working) / all.perSecond(at, working + idle);
            values.put("host.cpu", 100 * share);
        }
        if (text.find("ctxt ")) {
            values.put("host.contextSwitches", switches.perSecond(at, text.number()));
        }
        return values.map();
    }

    @Override
    public void close() {
        stat.close();
    }
}
