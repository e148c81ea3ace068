package chaos.probe;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The space on the file system that the target writes to. Used is all that can no longer be written. */
final class DiskProbe implements Probe {

    private final Supplier<Optional<Path>> data;

    DiskProbe(Supplier<Optional<Path>> data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Duration every() {
        return Rates.SECOND;
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        Optional<File> there = data.get().map(Path::toFile).filter(File::isDirectory);
        return there.isPresent() ? space(there.get()) : Map.of();
    }

    private static Map<String, Double> space(File folder) throws IOException {
        double total = folder.getTotalSpace();
        if (total == 0) {
            throw new IOException("no file system is found at " + folder);
        }
        double free = folder.getUsableSpace();
        return Map.of("disk.total", total, "disk.free", free, "disk.used", 100 * (total - free) / total);
    }
}
