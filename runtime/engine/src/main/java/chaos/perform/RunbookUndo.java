package chaos.perform;

import chaos.host.LocalHost;
import chaos.journal.Event;
import chaos.journal.RunFolder;
import chaos.journal.RunReader;
import chaos.journal.RunWriter;
import chaos.journal.Timeline;
import chaos.perform.act.Approver;
import chaos.perform.act.Halt;
import chaos.perform.act.KeptOutputs;
import chaos.perform.act.Tools;
import chaos.perform.act.Values;
import chaos.perform.act.Voice;
import chaos.perform.runbook.Procedure;
import chaos.perform.runbook.Recollection;
import chaos.perform.runbook.RunbookEnd;
import chaos.perform.runbook.Survivor;
import chaos.plan.Runbook;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes back what a runbook changed that another process performed, and writes on in its record. */
public final class RunbookUndo {

    private final Runbook plan;
    private final RunFolder folder;
    private final Remedying means;
    private final Map<String, String> secrets;
    private final List<RunObserver> observers;
    private final Halt halt = new Halt();

    /**
     * Nothing is touched before {@link #undo}.
     *
     * @param secrets the values of secret answers by their names, as far as the undo needs them
     */
    public RunbookUndo(
            Runbook plan, RunFolder folder, Remedying means, Map<String, String> secrets, List<RunObserver> observers) {
        this.plan = plan;
        this.folder = folder;
        this.means = means;
        this.secrets = Map.copyOf(secrets);
        this.observers = List.copyOf(observers);
    }

    /**
     * Does it, last step first, and returns what became of each step.
     *
     * @param by who wishes it
     * @throws IOException where the record cannot be written, or a program of the run still works; nothing was begun then
     */
    public RunbookEnd undo(String by) throws IOException {
        Path place = folder.path().resolve(".undo.lock");
        try (FileChannel lock = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw beside();
            }
            return locked(by);
        } catch (OverlappingFileLockException thisProcess) {
            throw beside();
        }
    }

    private IOException beside() {
        return new IOException(folder.run() + " is just being undone by another; look at it again when that has ended");
    }

    /** The record is read only now: another process may have undone it meanwhile. */
    private RunbookEnd locked(String by) throws IOException {
        Timeline timeline = RunReader.read(folder);
        Recollection recollection = Recollection.of(plan, timeline.entries());
        Optional<Survivor> survivor = Survivor.of(recollection);
        if (survivor.isPresent()) {
            throw new IOException(
                    survivor.get().sentence() + "; end it: " + survivor.get().byHand());
        }
        try (HomeLock lock = means.lock(plan, secrets, folder.run(), warning -> tell("lock", warning))) {
            return alone(by, timeline, recollection);
        } catch (HomeLock.HeldException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private RunbookEnd alone(String by, Timeline timeline, Recollection recollection) throws IOException {
        Controller.note(folder);
        try (RunRecord record = new RunRecord(writer(), observers)) {
            Tools tools = tools(record, outputs(timeline));
            RunbookEnd end =
                    Procedure.recorded(plan, recollection, tools, this::tell).undo(by);
            record.append(new Event.RunEnded(end.left().isEmpty() ? "undone" : "an undo failed"));
            return end;
        }
    }

    /** Ends what is under way soon, from any thread; what is not undone by then is told. */
    public void stop(String by) {
        halt.wish(by);
    }

    private RunWriter writer() throws IOException {
        return new RunWriter(
                folder, means.clock(), e -> tell("record", "the record cannot be written on: " + e.getMessage()));
    }

    private Tools tools(RunRecord record, Map<String, String> outputs) {
        return new Tools(
                new LocalHost(means.clock()::nanos),
                means.clock(),
                halt,
                new Values(secrets, outputs),
                Voice.SILENT,
                Approver.NOBODY,
                means.services(),
                means.signals(),
                folder.path(),
                record);
    }

    private Map<String, String> outputs(Timeline timeline) {
        Map<String, String> outputs = new HashMap<>(means.outputs());
        timeline.all(Event.OutputCaptured.class).map(Timeline.Stamped::event).forEach(captured -> KeptOutputs.read(
                        folder.path(), captured)
                .ifPresent(text -> outputs.put(captured.output(), text)));
        return outputs;
    }

    private void tell(String step, String line) {
        observers.forEach(observer -> observer.output(step, line));
    }
}
