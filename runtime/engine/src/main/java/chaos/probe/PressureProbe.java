package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** For which share of the time some task of this machine waited for a processor, for memory, for a disk (PSI). */
final class PressureProbe implements Probe {

    private static final double MICROS_IN_PERCENT = 10_000;

    private final ProcFile cpu;
    private final ProcFile memory;
    private final ProcFile io;
    private final Rate cpuRate = new Rate();
    private final Rate memoryRate = new Rate();
    private final Rate ioRate = new Rate();

    PressureProbe(Path proc) {
        cpu = new ProcFile(proc.resolve("pressure/cpu"));
        memory = new ProcFile(proc.resolve("pressure/memory"));
        io = new ProcFile(proc.resolve("pressure/io"));
    }

    @Override
    public String name() {
        return "pressure";
    }

    @Override
    public Duration every() {
        return Rates.QUICK;
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        return new Values()
                .put("pressure.cpu", percent(at, cpu, cpuRate))
                .put("pressure.memory", percent(at, memory, memoryRate))
                .put("pressure.io", percent(at, io, ioRate))
                .map();
    }

    @Override
    public void close() {
        cpu.close();
        memory.close();
        io.close();
    }

    /** {@code some avg10=75.02 avg60=68.86 avg300=41.83 total=276686988}, the last in microseconds. */
    private static double percent(long at, ProcFile file, Rate rate) throws IOException {
        Text text = file.read();
        if (!text.find("some ")) {
            return Rate.NONE;
        }
        text.skipWords(3);
        while (text.hasWord() && text.peek() != '=') {
            text.skip();
        }
        text.skip();
        return Math.min(100, rate.perSecond(at, text.number()) / MICROS_IN_PERCENT);
    }
}
