package chaos.cli;

import chaos.diagnosis.Diagnoses;
import chaos.diagnosis.Diagnosis;
import chaos.journal.RunFolder;
import chaos.journal.RunReader;
import chaos.journal.Timeline;
import chaos.report.Recorded;
import chaos.verdict.Judge;
import java.io.IOException;

/** From the record of a run to its judgement; nothing is run for it. */
final class Judgement {

    private Judgement() {}

    /** Reads, diagnoses and judges a stored run, also one that was cut off. */
    static Recorded of(RunFolder folder) {
        Timeline timeline = timeline(folder);
        Diagnosis diagnosis = Diagnoses.of(timeline);
        return new Recorded(timeline.plan(), timeline, diagnosis, Judge.judge(timeline.plan(), timeline, diagnosis));
    }

    /** The record of a stored run. */
    static Timeline timeline(RunFolder folder) {
        try {
            return RunReader.read(folder);
        } catch (IOException e) {
            throw new Refusal(
                    "the record of " + folder.run() + " cannot be read: " + e.getMessage(),
                    "Is it the folder of a run, made by this version?");
        }
    }
}
