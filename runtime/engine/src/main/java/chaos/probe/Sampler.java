package chaos.probe;

import chaos.journal.Recorder;
import chaos.journal.RunClock;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes probes, each at its own rate, and writes the samples. The quick ones share a thread; each that may wait for
 * something has one of its own, so that a target that hangs holds up nothing else.
 */
public final class Sampler implements AutoCloseable {

    private static final long LAST_WAIT_MILLIS = 500;

    private final List<Lane> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Sampler() {}

    /** Begins to take samples. */
    public static Sampler start(List<Probe> probes, RunClock clock, Recorder recorder) {
        Sampler sampler = new Sampler();
        List<Probe> quick = probes.stream().filter(probe -> !probe.waits()).toList();
        if (!quick.isEmpty()) {
            sampler.add("probes", new Lane(quick, clock, recorder));
        }
        probes.stream()
                .filter(Probe::waits)
                .forEach(probe -> sampler.add("probe " + probe.name(), new Lane(List.of(probe), clock, recorder)));
        sampler.threads.forEach(Thread::start);
        return sampler;
    }

    /** Takes no more samples, and returns when none is being taken, at the latest after half a second; idempotent. */
    @Override
    public void close() {
        lanes.forEach(Lane::end);
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(LAST_WAIT_MILLIS / threads.size() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(String name, Lane lane) {
        lanes.add(lane);
        Thread thread = new Thread(lane, name);
        thread.setDaemon(true);
        threads.add(thread);
    }
}
