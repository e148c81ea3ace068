package chaos.probe;

import chaos.plan.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The size of a file that the script asks for. */
final class WatchedFile implements Probe {

    private final Watch watch;
    private final Path file;

    WatchedFile(Watch watch, Watch.FileSize source) {
        this.watch = watch;
        this.file = Path.of(source.path());
    }

    @Override
    public String name() {
        return "watch " + watch.signal().name();
    }

    @Override
    public Duration every() {
        return watch.every();
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        try {
            return Map.of(watch.signal().name(), (double) Files.size(file));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
    }
}
