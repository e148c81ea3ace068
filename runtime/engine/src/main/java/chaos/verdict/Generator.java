package chaos.verdict;

import chaos.journal.Sample;
import chaos.journal.Timeline;
import chaos.metric.Saturation;
import chaos.plan.Expectation;
import chaos.plan.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether what sent the load was itself at its limit. In the open model times and rates are then not known: the arrivals
 * were not what the plan says. Closed clients send as fast as they can anyway: there it is what limits the figures.
 */
final class Generator {

    /** One bad second may be a hiccup of the machine. */
    private static final int SECONDS = 2;

    private static final double SHARE = 0.05;
    private static final List<String> TOUCHED =
            List.of("latency.", "serviceTime.", "queueTime.", "throughput", "goodput");

    private Generator() {}

    /** Refuses a claim on times or rates where the arrivals were not sent as intended. */
    static void mustHaveKeptUp(Expectation expectation, Part part, Timeline timeline) throws Unjudgeable {
        String signal = expectation.condition().signal().name();
        boolean touched = TOUCHED.stream().anyMatch(name -> signal.startsWith(name) || signal.contains("." + name));
        if (!touched || !open(timeline)) {
            return;
        }
        Optional<String> limit = limit(timeline, part);
        if (limit.isPresent()) {
            throw new Unjudgeable("what sent the load was saturated (" + limit.get() + "), so " + signal
                    + " tells of it and not of the service: send less, or from more processors");
        }
    }

    /** What limits the figures of closed clients, as a sentence. */
    static Optional<String> remark(Timeline timeline, Part whole) {
        return open(timeline)
                ? Optional.empty()
                : limit(timeline, whole)
                        .map(found -> "What sent the load was at its own limit (" + found
                                + "): throughput and latency are limited by it.");
    }

    private static boolean open(Timeline timeline) {
        return timeline.plan() instanceof Scenario scenario && scenario.load().open();
    }

    private static Optional<String> limit(Timeline timeline, Part part) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        Map<String, Double> before = Map.of();
        int seconds = 0;
        for (Sample sample : timeline.samples()) {
            if (!sample.values().containsKey("load.busy")) {
                continue;
            }
            if (part.contains(sample.at())) {
                seconds++;
                for (Saturation sign : Saturation.in(sample.values(), before)) {
                    told.computeIfAbsent(sign.cause(), cause -> new ArrayList<>())
                            .add(sign.told());
                }
            }
            before = sample.values();
        }
        double least = Math.max(SECONDS, SHARE * seconds);
        int all = seconds;
        return told.values().stream()
                .filter(times -> times.size() >= least)
                .findFirst()
                .map(times -> String.format(
                        Locale.ROOT, "in %d of %d seconds; %s", times.size(), all, times.get(times.size() - 1)));
    }
}
