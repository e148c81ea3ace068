package chaos.diagnosis;

import chaos.metric.Stretch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the service had of each resource, and what it ran out of.
 *
 * @param found each resource that was measured, the nearest to its limit first
 * @param bottleneck what was nearest to its limit when the trouble began; empty where nothing was near
 * @param times parts of the run of the same length, by which each resource's use is told too
 * @param correlated pairs of signals that moved together, the closest first; for display only
 */
public record ResourceLimits(
        List<FoundLimit> found, Optional<Bottleneck> bottleneck, List<Stretch> times, List<Correlation> correlated) {

    /** Of a run in which nothing was measured. */
    public static final ResourceLimits NONE = new ResourceLimits(List.of(), Optional.empty(), List.of(), List.of());

    /**
     * What was nearest to its limit.
     *
     * @param nearness the share of its limit, 1 is all
     * @param when what the time is that it was nearest at, in words
     */
    public record Bottleneck(String resource, double nearness, String when) {}

    public ResourceLimits {
        found = List.copyOf(found);
        times = List.copyOf(times);
        correlated = List.copyOf(correlated);
    }

    /** What was exhausted, in the order in which it was. */
    public List<FoundLimit> sequence() {
        return found.stream()
                .filter(f -> f.exhausted().isPresent())
                .sorted(Comparator.comparing(f -> f.exhausted().orElseThrow().at()))
                .toList();
    }
}
