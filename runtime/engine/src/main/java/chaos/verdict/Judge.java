package chaos.verdict;

import chaos.diagnosis.Diagnosis;
import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.metric.Readings;
import chaos.metric.Stretch;
import chaos.plan.Expectation;
import chaos.plan.Plan;
import chaos.plan.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges a run by what was recorded of it: the same record always gives the same verdict. */
public final class Judge {

    private Judge() {}

    /** A finding for each expectation of a scenario, and their worst; what cannot be judged is unknown, never a pass. */
    public static Verdict judge(Plan plan, Timeline timeline, Diagnosis diagnosis) {
        return plan instanceof Scenario scenario
                ? judge(scenario.expect(), timeline, diagnosis)
                : RunbookVerdict.of(timeline);
    }

    private static Verdict judge(List<Expectation> expectations, Timeline timeline, Diagnosis diagnosis) {
        Optional<String> unfit = unfit(timeline);
        Optional<Long> zero = timeline.zero();
        if (unfit.isPresent() || zero.isEmpty()) {
            String why = unfit.orElse("the run ended before the plan began.");
            return verdict(expectations, e -> unknown(e, why), all(why, Remarks.of(timeline)), Outcome.UNKNOWN);
        }
        Evidence evidence = new Evidence(timeline, diagnosis, new Readings(timeline), zero.get());
        Parts parts = new Parts(timeline, diagnosis, zero.get());
        List<String> remarks = new ArrayList<>(Remarks.of(timeline));
        Stretch run = new Stretch(zero.get(), Math.max(zero.get(), timeline.planEnd()));
        Generator.remark(timeline, new Part(List.of(run), "over the whole run", true))
                .ifPresent(remarks::add);
        Outcome most = Remarks.hollow(timeline) ? Outcome.UNKNOWN : Outcome.HELD;
        return verdict(expectations, e -> find(e, parts, evidence), String.join(" ", remarks), most);
    }

    private static String all(String why, List<String> remarks) {
        return remarks.isEmpty() ? why : why + " " + String.join(" ", remarks);
    }

    private static Verdict verdict(
            List<Expectation> expectations, Function<Expectation, Finding> judge, String why, Outcome most) {
        List<Finding> findings = new ArrayList<>();
        Outcome outcome = most;
        for (Expectation expectation : expectations) {
            Finding finding = judge.apply(expectation);
            findings.add(finding);
            outcome = outcome.and(finding.outcome());
        }
        return new Verdict(outcome, findings, why);
    }

    private static Finding find(Expectation expectation, Parts parts, Evidence evidence) {
        try {
            Part part = parts.of(expectation.phase());
            Generator.mustHaveKeptUp(expectation, part, evidence.timeline());
            return Claims.of(expectation).judge(expectation, part, evidence);
        } catch (Unjudgeable cannot) {
            return unknown(expectation, "Unknown: " + cannot.why() + ".");
        } catch (RuntimeException broken) {
            return unknown(expectation, "Unknown: judging it failed (" + broken + "). This is a fault of the tool.");
        }
    }

    private static Finding unknown(Expectation expectation, String why) {
        return new Finding(expectation, Outcome.UNKNOWN, Optional.empty(), Optional.empty(), why);
    }

    private static Optional<String> unfit(Timeline timeline) {
        Optional<String> ill = timeline.first(Event.GateFailed.class)
                .map(failed -> "the service was not healthy to begin with: "
                        + failed.event().reason() + ".");
        return ill.or(() -> timeline.first(Event.RunFailed.class)
                .map(failed -> "the run could not go on: " + failed.event().reason() + "."));
    }
}
