package chaos.report;

import chaos.diagnosis.Diagnosis;
import chaos.journal.Timeline;
import chaos.plan.Plan;
import chaos.verdict.Verdict;

/** All that is known of a run, and all that a report looks at. */
public record Recorded(Plan plan, Timeline timeline, Diagnosis diagnosis, Verdict verdict) {

    /** How the run ended, with its exit code. */
    public Ending ending() {
        return Ending.of(timeline, verdict);
    }

    Offsets offsets() {
        return Offsets.of(timeline);
    }
}
