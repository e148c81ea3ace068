package chaos.verdict;

import chaos.diagnosis.Diagnosis;
import chaos.diagnosis.FaultWindow;
import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.journal.Timeline;
import chaos.metric.Stretch;
import chaos.plan.Expectation;
import chaos.plan.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Finds the part of a run that a claim is about, or says why there is none. */
final class Parts {

    private final Timeline timeline;
    private final Diagnosis diagnosis;
    private final long zero;
    private final boolean whole;

    Parts(Timeline timeline, Diagnosis diagnosis, long zero) {
        this.timeline = timeline;
        this.diagnosis = diagnosis;
        this.zero = zero;
        this.whole = performedWhole(timeline);
    }

    /** Whether the plan was performed to its end, and recorded so far. */
    private static boolean performedWhole(Timeline timeline) {
        boolean ended =
                timeline.all(Event.PhaseBegan.class).anyMatch(p -> p.event().phase() == Phase.WIND_DOWN);
        boolean cut = timeline.first(Event.AbortCalled.class).isPresent()
                || timeline.first(Event.Interrupted.class).isPresent();
        return ended && !cut;
    }

    Part of(Expectation.Phase phase) throws Unjudgeable {
        return switch (phase) {
            case WHOLE_RUN -> part(List.of(new Stretch(zero, timeline.planEnd())), "over the whole run", whole);
            case DURING_FAULTS -> duringFaults();
            case AFTER_FAULTS -> afterFaults();
        };
    }

    private Part duringFaults() throws Unjudgeable {
        List<Stretch> active = new ArrayList<>();
        for (FaultWindow fault : diagnosis.faults()) {
            long from = Math.max(zero, fault.from());
            active.add(new Stretch(
                    from, Math.max(from, Math.min(timeline.planEnd(), fault.to().orElse(Long.MAX_VALUE)))));
        }
        return part(Stretch.union(active), "while faults were active", whole || allFaultsEnded());
    }

    /** A run may be cut short after all its faults: what was to be seen of them was seen. */
    private boolean allFaultsEnded() {
        int planned = ((Scenario) timeline.plan()).chaos().size();
        return diagnosis.faults().size() >= planned
                && diagnosis.faults().stream().allMatch(fault -> fault.to().isPresent());
    }

    private Part afterFaults() throws Unjudgeable {
        long last = zero;
        for (FaultWindow fault : diagnosis.faults()) {
            String kind = fault.kind();
            last = Math.max(
                    last, fault.to().orElseThrow(() -> new Unjudgeable("the end of " + kind + " was not recorded")));
        }
        long end = timeline.planEnd();
        return part(List.of(new Stretch(last, Math.max(last, end))), "after the last fault", whole);
    }

    private Part part(List<Stretch> stretches, String words, boolean recorded) throws Unjudgeable {
        List<Stretch> real = stretches.stream().filter(s -> s.to() > s.from()).toList();
        boolean ofFaults = !words.equals("over the whole run");
        if (ofFaults && diagnosis.faults().isEmpty()) {
            throw new Unjudgeable("no fault was active");
        }
        if (real.isEmpty()) {
            throw new Unjudgeable("nothing was recorded " + words);
        }
        return new Part(real, words, recorded);
    }
}
