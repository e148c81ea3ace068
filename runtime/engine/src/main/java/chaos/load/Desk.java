package chaos.load;

import chaos.journal.Event;
import chaos.journal.Interval;
import chaos.journal.Recorder;
import chaos.journal.RunClock;
import chaos.journal.Sample;
import chaos.metric.Saturation;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what the loop counted and measured to the record, and each hindrance once. */
final class Desk implements Complaints {

    private final RunClock clock;
    private final Recorder recorder;
    private final double late;
    private final Set<String> complained = new HashSet<>();
    private Counts last = Counts.NONE;
    private Map<String, Double> before = Map.of();
    private long unasked;
    private long collectedMillis;
    private long lastMillis;
    private long lastNanos;

    /** The bound on the lateness of sends is written with them. */
    Desk(RunClock clock, Recorder recorder, Duration late) {
        this.clock = clock;
        this.late = late.toNanos() / 1e9;
        this.recorder = recorder;
        this.lastMillis = clock.millis();
        this.lastNanos = clock.nanos();
        collected();
    }

    /** Writes how many there are right now. */
    void moment(Traffic traffic, Tally tally) {
        Map<String, Double> signals = new HashMap<>();
        signals.put("inFlight", (double) tally.inFlight());
        traffic.moment(signals);
        recorder.sample(new Sample(clock.millis(), signals));
    }

    /** Writes the interval since the last one; {@code waited} is the time the loop slept in it, in nanoseconds. */
    void interval(Traffic traffic, Tally tally, Meter meter, NamedMeter.Register named, long waited) {
        long millis = clock.millis();
        long nanos = clock.nanos();
        Counts counts = tally.counts();
        Measured measured = meter.take();
        double busy = 100.0 * Math.max(0, nanos - lastNanos - waited) / Math.max(1, nanos - lastNanos);
        double seconds = Math.max(1, nanos - lastNanos) / 1e9;
        Second second = new Second(counts, counts.since(last), measured, seconds, traffic.offered(nanos), busy);
        Map<String, Double> signals = second.signals();
        traffic.counts(signals);
        signals.put("load.unasked", (double) unasked);
        signals.put("load.gc", collected());
        signals.put(Saturation.BOUND, late);
        warn(signals);
        List<Interval> intervals = new ArrayList<>(measured.intervals(lastMillis, millis));
        for (NamedMeter each : named.all()) {
            signals.putAll(each.take(seconds, lastMillis, millis, intervals));
        }
        recorder.sample(new Sample(millis, signals));
        intervals.forEach(recorder::interval);
        last = counts;
        lastMillis = millis;
        lastNanos = nanos;
    }

    /** Seconds of garbage collection in this process since it was asked last. */
    private double collected() {
        long millis = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        double seconds = (millis - collectedMillis) / 1e3;
        collectedMillis = millis;
        return seconds;
    }

    /** Where this process is at its own limit, its figures tell of it; told once for each cause. */
    private void warn(Map<String, Double> signals) {
        for (Saturation sign : Saturation.in(signals, before)) {
            if (complained.add(sign.cause())) {
                recorder.append(new Event.Warned(
                        "what sends the load is at its own limit: " + sign.told(),
                        List.of("where that goes on, its figures tell of it and not of the service; told once")));
            }
        }
        before = Map.copyOf(signals);
    }

    @Override
    public void hindered(IOException problem) {
        String reason = String.valueOf(problem.getMessage());
        if (complained.add(reason)) {
            recorder.append(new Event.Warned(
                    "the load is held back by a limit of this machine, not by the target: " + reason,
                    List.of("such requests are counted as load.unsent; raise ulimit -n or use fewer clients")));
        }
    }

    /** Told once for each check. */
    @Override
    public void wrong(Examination.Fault fault) {
        if (complained.add(fault.expected())) {
            recorder.append(new Event.Warned(
                    "an answer is wrong: " + fault.expected() + ", found " + fault.found(),
                    List.of("such answers are counted as load.wrong, and against correctness; this is told once")));
        }
    }

    /** Each reason is told once. */
    @Override
    public void insecure(String reason) {
        if (complained.add(reason)) {
            recorder.append(new Event.Warned(
                    "a connection cannot be secured: " + reason,
                    List.of("such requests are counted as load.insecure; name the authority that has signed the"
                            + " service's certificate (a script by `trusting 'authority.pem'`, `chaos load` by --ca"
                            + " authority.pem), or correct the address")));
        }
    }

    @Override
    public void early(String begin) {
        if (complained.add("early")) {
            recorder.append(new Event.Warned(
                    "the server speaks before it is asked: '" + begin + "'",
                    List.of("such requests are not sent, and are counted as load.early, since what comes over such a"
                            + " connection could not be told from an answer; look for what listens at that address;"
                            + " told once")));
        }
    }

    @Override
    public void unasked(String begin) {
        unasked++;
        if (complained.add("unasked")) {
            recorder.append(new Event.Warned(
                    "the server speaks while no request is in flight: '" + begin + "'",
                    List.of("such connections are counted as load.unasked and closed, since what comes over them could"
                            + " not be told from answers; look for what else speaks at that address; told once")));
        }
    }

    /** The loop cannot go on. */
    void broke(Throwable problem) {
        recorder.append(new Event.Warned("the load ended early, by a defect of this tool: " + problem, List.of()));
    }
}
