package chaos.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How many files the target may have open; and how many it has, by listing them, where the kernel does not tell their
 * number (before Linux 6.2). Listing is dear where there are many, so it is then done less often.
 */
final class DescriptorProbe implements Probe {

    private static final int MANY = 1_000;

    private final Path proc;
    private final Supplier<OptionalLong> pid;
    private Duration every = Rates.SECOND;

    DescriptorProbe(Path proc, Supplier<OptionalLong> pid) {
        this.proc = proc;
        this.pid = pid;
    }

    @Override
    public String name() {
        return "descriptors";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        OptionalLong now = pid.get();
        if (now.isEmpty() || !Files.isDirectory(folder(now.getAsLong()))) {
            return Map.of();
        }
        Values values = new Values();
        values.put("fileDescriptors.max", limit(now.getAsLong()));
        values.put("fileDescriptors", listed(now.getAsLong()));
        return values.map();
    }

    private double limit(long process) throws IOException {
        try (ProcFile limits = new ProcFile(folder(process).resolve("limits"))) {
            Text text = limits.read();
            return text.find("Max open files") && text.hasWord() && text.peek() != 'u' ? text.number() : Rate.NONE;
        }
    }

    private double listed(long process) throws IOException {
        Path descriptors = folder(process).resolve("fd");
        if (Files.size(descriptors) > 0 || !Files.isReadable(descriptors)) {
            return Rate.NONE;
        }
        try (Stream<Path> entries = Files.list(descriptors)) {
            long count = entries.count();
            every = count > MANY ? Rates.SLOW : Rates.SECOND;
            return count;
        }
    }

    private Path folder(long process) {
        return proc.resolve(Long.toString(process));
    }
}
