package chaos.perform;

import chaos.host.Host;
import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.journal.RunClock;
import chaos.perform.act.Hash;
import chaos.plan.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Evidence of a target on this machine: at most once a stage, a few seconds and a few megabytes each. */
final class StageEvidence implements Evidence {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final long END_SECONDS = 5;

    private final Host host;
    private final RunClock clock;
    private final Path java;
    private final TargetSession target;
    private final Path folder;
    private final Recorder recorder;
    private final Set<Stage> collected = Collections.synchronizedSet(EnumSet.noneOf(Stage.class));
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "chaos-evidence"));

    StageEvidence(Host host, RunClock clock, Path java, TargetSession target, Path folder, Recorder recorder) {
        this.host = host;
        this.clock = clock;
        this.java = java;
        this.target = target;
        this.folder = folder;
        this.recorder = recorder;
    }

    @Override
    public void collect(Stage stage) {
        if (stage != Stage.HEALTHY && collected.add(stage)) {
            worker.execute(() -> gather(stage));
        }
    }

    private void gather(Stage stage) {
        Path place = folder.resolve("evidence").resolve(stage.name().toLowerCase(Locale.ROOT));
        long end = clock.nanos() + WITHIN.toNanos();
        int kept = 0;
        try {
            Files.createDirectories(place);
            EvidencePrograms programs = new EvidencePrograms(host, java, target.pid());
            for (EvidencePrograms.Item item : programs.items()) {
                Duration left = Duration.ofNanos(Math.max(0, end - clock.nanos()));
                if (!left.isZero()) {
                    keep(programs.keep(item, place, left));
                    kept++;
                }
            }
            for (Path log : logs()) {
                keep(LogTail.keep(log, place));
                kept++;
            }
        } catch (IOException | RuntimeException e) {
            recorder.append(new Event.Warned(
                    "evidence of " + stage + " is not whole", List.of(String.valueOf(e.getMessage()))));
        } finally {
            recorder.append(new Event.EvidenceCollected(stage, kept, place.toString()));
        }
    }

    private void keep(Path file) throws IOException {
        recorder.append(new Event.EvidenceKept(folder.relativize(file).toString(), Hash.of(file), Files.size(file)));
    }

    private List<Path> logs() throws IOException {
        Path logs = target.logs().orElse(folder.resolve("no-logs"));
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.filter(f -> f.toString().endsWith(".log")).sorted().toList();
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
