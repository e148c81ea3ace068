package chaos.report;

import chaos.journal.Interval;
import chaos.journal.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;

/**
 * Synthesises the numbers of a leak that ends in a failure and a restart: the load each second, the rest each 100 ms.
 * Times are milliseconds since time 0 of the plan.
 */
final class SampleSeries {

    static final long FIRST = -35_000;
    static final long LEAK = 30_000;
    static final long DEGRADES = 88_200;
    static final long PARTIAL = 92_900;
    static final long CASCADES = 95_300;
    static final long FAILS = 97_000;
    static final long UP_AGAIN = 99_600;
    static final long WELL = 103_000;

    private final Random random = new Random(20_261_120);
    private final long zero;
    private final long end;
    private final boolean leaks;
    private final Map<String, Double> counts = new HashMap<>();
    private final List<Interval> intervals = new ArrayList<>();
    private double floor = 21e6;

    SampleSeries(long zero, long end, boolean leaks) {
        this.zero = zero;
        this.end = end;
        this.leaks = leaks;
    }

    List<Interval> intervals() {
        return intervals;
    }

    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (long at = FIRST; at <= end; at += 100) {
            Map<String, Double> values = new HashMap<>();
            host(at, values);
            if (!down(at)) {
                process(at, values);
            }
            if (Math.floorMod(at, 1000) == 0) {
                load(at, values);
            }
            samples.add(new Sample(zero + at + random.nextInt(3), values));
        }
        return samples;
    }

    private boolean down(long at) {
        return leaks && at >= FAILS && at < UP_AGAIN;
    }

    private double clients(long at) {
        return at < 0 ? 20 : Math.min(100, at / 100.0);
    }

    /** 0 while well, 1 where nothing works. */
    private double strain(long at) {
        if (!leaks || at < DEGRADES - 8_000 || at > WELL) {
            return 0;
        }
        return at < FAILS ? Math.pow((at - DEGRADES + 8_000) / (double) (FAILS - DEGRADES + 8_000), 3) : 1;
    }

    private void host(long at, Map<String, Double> values) {
        values.put("host.cpu", wobble(9 + clients(at) / 8 + 30 * strain(at), 3));
        values.put("clients", clients(at));
        values.put("inFlight", Math.round(wobble(clients(at) * (0.05 + 0.9 * strain(at)), 1)) + 0.0);
        values.put("process.up", down(at) ? 0.0 : 1.0);
        values.put("disk.used", 41.2);
    }

    private void process(long at, Map<String, Double> values) {
        values.put("cpu", wobble(6 + clients(at) / 3 + 130 * strain(at), 5));
        values.put("threads", 24.0);
        values.put("rss", 170e6);
        heap(at, values);
        values.put("eventLoopLag", wobble(0.0006 + 0.9 * Math.pow(strain(at), 2), 0.0004));
        values.put("connections", clients(at) + 1);
        values.put("fileDescriptors", 62 + clients(at));
        values.put("fileDescriptors.max", 20_000.0);
        values.put("gc.time", wobble(0.6 + 95 * Math.pow(strain(at), 2), 0.5));
        values.put("queue.depth", Math.floor(wobble(3 + 200 * strain(at), 2)));
        values.put("orders.waiting", Math.floor(wobble(2 + 40 * strain(at), 1)));
    }

    private void heap(long at, Map<String, Double> values) {
        boolean leaking = leaks && at >= LEAK && at < FAILS;
        floor = at >= UP_AGAIN && leaks ? 21e6 : leaking ? 21e6 + (at - LEAK) * 1.09e3 : 21e6;
        double room = Math.max(1e6, (96e6 - floor) * 0.55);
        double saw = Math.floorMod(at, 4_300) / 4_300.0;
        values.put("heap", Math.min(96e6, floor + room * saw));
        values.put("heap.floor", Math.floor((floor - Math.floorMod(at, 4_300) * (leaking ? 1.09e3 : 0)) / 1e4) * 1e4);
        values.put("heap.max", 96e6);
    }

    private void load(long at, Map<String, Double> values) {
        double offered = clients(at) * 10;
        double lost = at >= FAILS && at < WELL - 2_000 && leaks ? 1 : 0.6 * Math.pow(strain(at), 4);
        double failed = Math.round(offered * lost);
        values.put("load.offered", offered);
        values.put("throughput", offered - failed);
        values.put("goodput", offered - failed);
        values.put("errors", offered == 0 ? 0 : 100 * failed / offered);
        values.put("availability", offered == 0 ? 100 : 100 - 100 * failed / offered);
        values.put("load.finished", counts.merge("finished", offered - failed, Double::sum));
        values.put("load.failed", counts.merge("failed", failed, Double::sum));
        if (lost < 1) {
            latency(at, (long) (offered - failed), values);
        }
    }

    private void latency(long at, long requests, Map<String, Double> values) {
        Histogram micros = new Histogram(3);
        for (long i = 0; i < Math.max(1, requests); i++) {
            double slow = random.nextInt(200) == 0 ? 6 : 1;
            micros.recordValue((long) (slow
                    * (2_200 + Math.abs(random.nextGaussian()) * 1_500 + 2.2e6 * strain(at) * random.nextDouble())));
        }
        intervals.add(new Interval("latency", zero + at - 1_000, zero + at, micros));
        values.put("latency.p50", micros.getValueAtPercentile(50) / 1e6);
        values.put("latency.p95", micros.getValueAtPercentile(95) / 1e6);
        values.put("latency.p99", micros.getValueAtPercentile(99) / 1e6);
        values.put("latency.max", micros.getMaxValue() / 1e6);
    }

    private double wobble(double middle, double spread) {
        return Math.max(0, middle + random.nextGaussian() * spread / 2);
    }
}
