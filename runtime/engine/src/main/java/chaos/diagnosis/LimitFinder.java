package chaos.diagnosis;

import chaos.diagnosis.curve.Curve;
import chaos.diagnosis.curve.Level;
import chaos.journal.Timeline;
import chaos.metric.Second;
import chaos.metric.Seconds;
import chaos.metric.Stretch;
import chaos.plan.Scenario;
import chaos.plan.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds how near each resource came to its limit, when, and under which load. */
final class LimitFinder {

    private static final double EXHAUSTED = FoundLimit.NEARLY_ALL;

    /** For so many seconds on end. */
    private static final int HELD = 2;

    /** Below, a resource is no bottleneck. */
    private static final double NEAR = 0.5;

    /** Before the trouble is seen its cause is there: how far back is looked, in milliseconds. */
    private static final long BEFORE = 5000;

    /** A run is told in so many parts, or fewer where they would be shorter than a second. */
    private static final int PARTS = 30;

    private final List<Second> seconds;
    private final List<Stretch> times;
    private final Curve curve;
    private final Optional<Trouble> trouble;

    /** When users began to have trouble. */
    private record Trouble(long at, String words) {}

    private LimitFinder(List<Second> seconds, Curve curve, Optional<Trouble> trouble) {
        this.seconds = seconds;
        this.times = times(seconds);
        this.curve = curve;
        this.trouble = trouble;
    }

    static ResourceLimits of(Timeline timeline, Scenario plan, List<Onset> onsets, Overload overload) {
        long from = timeline.zero().orElse(timeline.planEnd());
        List<Second> seconds = Seconds.of(timeline.samples()).stream()
                .filter(s -> s.at() >= from && s.at() < timeline.planEnd())
                .toList();
        LimitFinder finder = new LimitFinder(seconds, overload.curve(), trouble(onsets, overload));
        List<FoundLimit> found = new ArrayList<>();
        LimitedResource.of(plan).forEach(r -> finder.find(r).ifPresent(found::add));
        found.sort(Comparator.comparingDouble(f -> Double.isNaN(f.nearness()) ? 1 : -f.nearness()));
        Optional<Long> clean = overload.lastClean().map(Level::to);
        List<FoundLimit> ours = found.stream().filter(f -> !ofOthers(f, clean)).toList();
        return new ResourceLimits(found, finder.bottleneck(ours), finder.times, Correlations.of(seconds));
    }

    /** Others use the machine too: what was used up while the service was still well is not what its load ran out of. */
    private static boolean ofOthers(FoundLimit found, Optional<Long> clean) {
        boolean before = found.exhausted().isPresent()
                && clean.isPresent()
                && found.exhausted().get().at() < clean.get();
        return before && found.resource().startsWith("host.");
    }

    private static Optional<Trouble> trouble(List<Onset> onsets, Overload overload) {
        return onsets.stream()
                .filter(o -> o.stage() != Stage.RECOVERED && o.stage().compareTo(Stage.PARTIAL_FAILURE) >= 0)
                .findFirst()
                .map(o -> new Trouble(o.since(), "when " + o.stage() + " began"))
                .or(() -> overload.breakPoint().map(b -> new Trouble(b.at(), "when it broke")))
                .or(() -> onsets.stream().findFirst().map(o -> new Trouble(o.since(), "when " + o.stage() + " began")));
    }

    private Optional<FoundLimit> find(LimitedResource resource) {
        Optional<Second> highest = seconds.stream()
                .filter(s -> Double.isFinite(resource.use().applyAsDouble(s)))
                .max(Comparator.comparingDouble(resource.use()::applyAsDouble));
        return highest.map(h -> new FoundLimit(
                resource.name(),
                resource.dimension(),
                resource.use().applyAsDouble(h),
                h.at(),
                h.number(curve.axis()),
                resource.limit().applyAsDouble(h),
                resource.why(),
                most(resource, 0, Long.MAX_VALUE),
                exhausted(resource),
                trouble.map(t -> most(resource, t.at() - BEFORE, t.at() + Second.MILLIS))
                        .orElse(Double.NaN),
                curve.levels().stream()
                        .map(l -> most(resource, l.from(), l.to()))
                        .toList(),
                times.stream().map(t -> most(resource, t.from(), t.to())).toList()));
    }

    private static List<Stretch> times(List<Second> seconds) {
        List<Stretch> times = new ArrayList<>();
        int length = (seconds.size() + PARTS - 1) / PARTS;
        for (int i = 0; i < seconds.size(); i += length) {
            int last = Math.min(i + length, seconds.size()) - 1;
            times.add(new Stretch(seconds.get(i).at(), seconds.get(last).end()));
        }
        return times;
    }

    private double most(LimitedResource resource, long from, long to) {
        return seconds.stream()
                .filter(s -> s.at() >= from && s.at() < to)
                .mapToDouble(resource::nearness)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    private Optional<FoundLimit.Exhausted> exhausted(LimitedResource resource) {
        int held = 0;
        Second first = null;
        for (Second second : seconds) {
            double share = resource.nearness(second);
            boolean near = share >= EXHAUSTED;
            first = near && held == 0 ? second : first;
            held = near ? held + 1 : Double.isNaN(share) ? held : 0;
            if (held >= HELD && first != null) {
                return Optional.of(new FoundLimit.Exhausted(first.at(), first.number(curve.axis())));
            }
        }
        return Optional.empty();
    }

    /** Of several that are all used, the one that was so first: what queues behind it fills later. */
    private Optional<ResourceLimits.Bottleneck> bottleneck(List<FoundLimit> found) {
        return trouble.flatMap(t -> found.stream()
                .filter(f -> f.atTrouble() >= NEAR)
                .max(Comparator.comparingDouble((FoundLimit f) -> Math.min(EXHAUSTED, f.atTrouble()))
                        .thenComparing(Comparator.comparingLong((FoundLimit f) -> f.exhausted()
                                        .map(FoundLimit.Exhausted::at)
                                        .orElse(Long.MAX_VALUE))
                                .reversed()))
                .map(f -> new ResourceLimits.Bottleneck(f.resource(), f.atTrouble(), t.words())));
    }
}
