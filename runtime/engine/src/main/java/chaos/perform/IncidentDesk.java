package chaos.perform;

import chaos.diagnosis.Diagnoses;
import chaos.diagnosis.Grade;
import chaos.diagnosis.SeverityRules;
import chaos.diagnosis.Situation;
import chaos.incident.Declaration;
import chaos.incident.Declaration.How;
import chaos.incident.IncidentEvent;
import chaos.incident.IncidentException;
import chaos.incident.Incidents;
import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.journal.RunFolder;
import chaos.journal.RunReader;
import chaos.journal.Timeline;
import chaos.plan.Response;
import chaos.plan.Response.DeclareIncident;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Declares the incidents of a run, beside it: a declaration waits for the disk, and no other response for it. What rules find
 * is found from the record as it can be read at that moment, as from any other record.
 */
final class IncidentDesk implements AutoCloseable {

    private static final long END_SECONDS = 15;

    private final String title;
    private final RunFolder run;
    private final Incidents incidents;
    private final Recorder recorder;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "chaos-incident"));

    IncidentDesk(String title, RunFolder run, Incidents incidents, Recorder recorder) {
        this.title = title;
        this.run = run;
        this.incidents = incidents;
        this.recorder = recorder;
    }

    void declare(Response response, DeclareIncident act) {
        worker.execute(() -> recorder.append(declared(response, act)));
    }

    private Event declared(Response response, DeclareIncident act) {
        String condition = response.when().print();
        int line = response.origin().line();
        try {
            Grade grade = act.severity()
                    .map(severity -> new Grade(severity, "line " + line + " of the scenario says so"))
                    .orElseGet(this::found);
            Declaration made = incidents.declare(new IncidentEvent.Declared(
                    condition + ": " + title,
                    grade.severity(),
                    grade.rule(),
                    Optional.of(run.run()),
                    IncidentEvent.run(line)));
            return event(made, grade, condition, line);
        } catch (IOException | IncidentException | RuntimeException e) {
            return new Event.Warned(
                    "the incident could not be declared, and the run goes on",
                    List.of(response.origin().toString(), String.valueOf(e.getMessage())));
        }
    }

    private Grade found() {
        try {
            Timeline timeline = RunReader.read(run);
            return SeverityRules.of(Situation.of(timeline, Diagnoses.of(timeline)));
        } catch (IOException e) {
            throw new IllegalStateException("the record so far cannot be read: " + e.getMessage(), e);
        }
    }

    private static Event event(Declaration made, Grade grade, String condition, int line) {
        String name = made.incident().name();
        return made.how() == How.DECLARED
                ? new Event.IncidentDeclared(name, grade.severity(), grade.rule(), condition, line)
                : new Event.IncidentDeclaredAgain(
                        name, grade.severity(), made.how() == How.RAISED, grade.rule(), condition, line);
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
