package chaos.probe;

import chaos.journal.Recorder;
import chaos.journal.RunClock;
import chaos.journal.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Probes that are taken by one thread; those that are due together make one sample. */
final class Lane implements Runnable {

    private final List<Turns> turns;
    private final RunClock clock;
    private final Recorder recorder;
    private final Troubles troubles;
    private volatile boolean ended;

    Lane(List<Probe> probes, RunClock clock, Recorder recorder) {
        this.clock = clock;
        this.recorder = recorder;
        this.troubles = new Troubles(recorder);
        long begin = clock.nanos();
        turns = probes.stream().map(probe -> new Turns(probe, begin)).toList();
    }

    /** Takes no more samples after the one at hand. */
    void end() {
        ended = true;
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                clock.pause(untilNext(clock.nanos()));
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turns.forEach(turn -> turn.probe().close());
        }
    }

    /** Takes what is due; the sample is stamped with the time before the first taking. */
    void round() {
        long at = clock.millis();
        long now = clock.nanos();
        Map<String, Double> values = new HashMap<>();
        for (Turns turn : turns) {
            if (!ended && turn.due(now)) {
                take(turn.probe(), at, values);
                turn.taken(clock.nanos());
            }
        }
        if (!values.isEmpty() && !ended) {
            recorder.sample(new Sample(at, values));
        }
    }

    private void take(Probe probe, long at, Map<String, Double> values) {
        try {
            values.putAll(probe.take(at));
            troubles.good(probe);
        } catch (IOException | RuntimeException e) {
            if (!ended) {
                troubles.bad(probe, e);
            }
        }
    }

    private Duration untilNext(long now) {
        long wait = turns.stream().mapToLong(turn -> turn.next() - now).min().orElse(1_000_000_000);
        return Duration.ofNanos(Math.max(0, wait));
    }
}
