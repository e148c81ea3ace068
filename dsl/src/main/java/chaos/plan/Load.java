package chaos.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the clients or arrivals do, and how many of them there are over time: the shapes follow one another.
 *
 * @param shapes all of clients, or all of arrivals
 * @param arriving how arrivals are sent; nothing to clients
 * @param sources the addresses of this machine that are sent from; empty: the system chooses
 * @param untilBroken positions of the shapes, from 0, that end when the service breaks: what is left of them is left out
 */
public record Load(
        List<Journey> journeys,
        List<LoadShape> shapes,
        Arriving arriving,
        List<String> sources,
        List<Integer> untilBroken) {

    /** How late sends may be at their p99, unless that is said or a tick is longer, before the figures tell of the sender. */
    private static final Duration LATE = Duration.ofMillis(20);

    /**
     * How arrivals are sent.
     *
     * @param tick how often what has become due is sent; a longer one costs less, and lateness is up to one
     * @param late how late sends may be at their p99, those of clients too; empty: 20 ms, or two ticks where that is more
     */
    public record Arriving(Spacing spacing, Backpressure backpressure, Duration tick, Optional<Duration> late) {

        /** One whose bound on lateness is the usual. */
        public Arriving(Spacing spacing, Backpressure backpressure, Duration tick) {
            this(spacing, backpressure, tick, Optional.empty());
        }

        /** What holds where a script says nothing. */
        public static final Arriving DEFAULT =
                new Arriving(new Spacing.Even(), Backpressure.DEFAULT, Duration.ofMillis(1));
    }

    public Load {
        journeys = List.copyOf(journeys);
        shapes = List.copyOf(shapes);
        sources = List.copyOf(sources);
        untilBroken = List.copyOf(untilBroken);
    }

    /** A load that goes on, whatever becomes of the service. */
    public Load(List<Journey> journeys, List<LoadShape> shapes, Arriving arriving, List<String> sources) {
        this(journeys, shapes, arriving, sources, List.of());
    }

    /** A load that says nothing of its sending. */
    public Load(List<Journey> journeys, List<LoadShape> shapes) {
        this(journeys, shapes, Arriving.DEFAULT, List.of());
    }

    /** The length of all shapes together. */
    public Duration length() {
        return shapes.stream().map(LoadShape::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether requests arrive whether those before are answered or not. */
    public boolean open() {
        return shapes.stream().anyMatch(OpenShape.class::isInstance);
    }

    /** How late sends may be at their p99: beyond it the figures tell of what sends, and not of the service. */
    public Duration late() {
        Duration ticks = arriving.tick().multipliedBy(2);
        Duration usual = open() && ticks.compareTo(LATE) > 0 ? ticks : LATE;
        return arriving.late().orElse(usual);
    }

    /** The largest number of clients that it reaches; 0 in the open model. */
    public long peak() {
        return shapes.stream().mapToLong(LoadShape::peak).max().orElse(0);
    }

    /** The largest rate of arrivals that it reaches, a second; 0 in the closed model. */
    public double peakRate() {
        return shapes.stream()
                .filter(OpenShape.class::isInstance)
                .mapToDouble(shape -> ((OpenShape) shape).peakRate())
                .max()
                .orElse(0);
    }
}
