package chaos.perform;

import chaos.host.LocalHost;
import chaos.journal.Event;
import chaos.journal.Json;
import chaos.journal.RunFolder;
import chaos.journal.RunWriter;
import chaos.perform.act.Approver;
import chaos.perform.act.Halt;
import chaos.perform.act.Tools;
import chaos.perform.act.Values;
import chaos.perform.act.Voice;
import chaos.perform.runbook.Preflight;
import chaos.perform.runbook.Procedure;
import chaos.perform.runbook.RunbookEnd;
import chaos.plan.Plan;
import chaos.plan.Runbook;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One runbook, performed once, and perhaps undone; to be closed after that. */
public final class RunbookRun implements AutoCloseable {

    private final Runbook plan;
    private final RunFolder folder;
    private final Remedying means;
    private final Map<String, String> secrets;
    private final Approver approver;
    private final List<RunObserver> observers;
    private final Halt halt = new Halt();
    private @Nullable RunRecord record;
    private @Nullable Procedure procedure;
    private @Nullable HomeLock lock;

    /**
     * Nothing is touched before {@link #perform()}.
     *
     * @param secrets the values of secret answers by their names
     */
    public RunbookRun(
            Runbook plan,
            RunFolder folder,
            Remedying means,
            Map<String, String> secrets,
            Approver approver,
            List<RunObserver> observers) {
        this.plan = plan;
        this.folder = folder;
        this.means = means;
        this.secrets = Map.copyOf(secrets);
        this.approver = approver;
        this.observers = List.copyOf(observers);
    }

    /** Performs the steps and returns when the last one is over, undone already only where the runbook says so. */
    public RunbookEnd perform() {
        try {
            RunRecord open = open();
            record = open;
            open.append(started());
            RunbookEnd end = perform(open);
            open.append(new Event.RunEnded(end.message()));
            return end;
        } catch (IOException e) {
            return RunbookEnd.notBegun(
                    List.of("the record cannot be written: " + e.getMessage() + "; choose another place for it"));
        }
    }

    private RunbookEnd perform(RunRecord open) {
        Map<String, String> known = means.outputs();
        List<String> problems = Preflight.problems(plan, secrets.keySet(), known.keySet());
        if (!problems.isEmpty()) {
            return notBegun(open, problems);
        }
        try {
            lock = means.lock(plan, secrets, folder.run(), warning -> warn(open, warning));
        } catch (HomeLock.HeldException e) {
            return notBegun(open, List.of(String.valueOf(e.getMessage())));
        }
        return begin(open, known);
    }

    private static RunbookEnd notBegun(RunRecord open, List<String> problems) {
        problems.forEach(problem -> warn(open, problem));
        return RunbookEnd.notBegun(problems);
    }

    private static void warn(RunRecord open, String warning) {
        open.append(new Event.Warned(warning, List.of()));
    }

    private RunbookEnd begin(RunRecord open, Map<String, String> known) {
        Tools tools = new Tools(
                new LocalHost(means.clock()::nanos),
                means.clock(),
                halt,
                new Values(secrets, known),
                Voice.SILENT,
                approver,
                means.services(),
                means.signals(),
                folder.path(),
                open);
        Procedure begun = new Procedure(
                plan, tools, this::tell, () -> ThreadLocalRandom.current().nextDouble());
        procedure = begun;
        RunbookEnd end = begun.perform();
        if (end.how() == RunbookEnd.How.INTERRUPTED) {
            open.append(new Event.Interrupted(halt.by()));
        }
        return end;
    }

    /** Takes back what the steps changed, last step first; only after {@link #perform()}. */
    public RunbookEnd undo(String by) {
        if (procedure == null || record == null) {
            throw new IllegalStateException("a runbook is undone after it was begun, and this one was not");
        }
        RunbookEnd end = procedure.undo(by);
        record.append(new Event.RunEnded(end.left().isEmpty() ? "undone" : "an undo failed"));
        return end;
    }

    /** Ends the run soon, from any thread: what waits is ended, and {@link #perform()} returns. */
    public void stop(String by) {
        halt.wish(by);
    }

    private void tell(String step, String line) {
        observers.forEach(observer -> observer.output(step, line));
    }

    private RunRecord open() throws IOException {
        Files.writeString(folder.plan(), Json.writePretty(plan, Plan.class));
        Controller.note(folder);
        // The remedy goes on where the record cannot: a full disk may be what it mends.
        RunWriter writer = new RunWriter(
                folder, means.clock(), e -> tell("record", "the record cannot be written on: " + e.getMessage()));
        return new RunRecord(writer, observers);
    }

    private Event started() {
        return new Event.RunStarted(
                folder.run(),
                plan.title(),
                plan.origin().file(),
                means.tool(),
                ProcessHandle.current().pid(),
                plan.answers());
    }

    @Override
    public void close() {
        try (HomeLock last = lock) {
            if (record != null) {
                record.close();
            }
        } catch (IOException e) {
            tell("record", "the record could not be ended: " + e.getMessage());
        }
    }
}
