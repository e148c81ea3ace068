package chaos.perform;

import chaos.agent.DenyFile;
import chaos.journal.Event;
import chaos.journal.Json;
import chaos.journal.Phase;
import chaos.journal.RunFolder;
import chaos.journal.RunWriter;
import chaos.perform.RunEnd.How;
import chaos.plan.Plan;
import chaos.plan.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One scenario, performed once. */
public final class ScenarioRun {

    private final Scenario plan;
    private final RunFolder folder;
    private final Surroundings surroundings;
    private final List<RunObserver> observers;
    private final Stop stop = new Stop();

    /** Nothing is touched before {@link #perform()}. */
    public ScenarioRun(Scenario plan, RunFolder folder, Surroundings surroundings, List<RunObserver> observers) {
        this.plan = plan;
        this.folder = folder;
        this.surroundings = surroundings;
        this.observers = List.copyOf(observers);
    }

    /** Performs the plan and returns when all is undone. */
    public RunEnd perform() {
        Optional<String> denied = DenyFile.ofThisHost();
        if (denied.isPresent()) {
            return new RunEnd(How.REFUSED, denied.get(), List.of());
        }
        Inbox inbox = new Inbox();
        try (RunRecord record = open(inbox)) {
            record.append(started());
            record.append(new Event.PhaseBegan(Phase.SET_UP));
            Equipment equipment = new LocalEquipment(surroundings, folder);
            return new Performance(plan, surroundings.clock(), record, inbox, stop, equipment).perform();
        } catch (IOException e) {
            return new RunEnd(How.NOT_BEGUN, "the record cannot be written: " + e.getMessage(), List.of());
        }
    }

    /** Ends the run soon, from any thread; faults are undone and {@link #perform()} returns. */
    public void stop(String by) {
        stop.wish(How.INTERRUPTED, by);
    }

    private RunRecord open(Inbox inbox) throws IOException {
        Files.writeString(folder.plan(), Json.writePretty(plan, Plan.class));
        Controller.note(folder);
        RunWriter writer = new RunWriter(
                folder,
                surroundings.clock(),
                e -> stop.wish(How.FAILED, "the record cannot be written on: " + e.getMessage()));
        List<RunObserver> all = new ArrayList<>(observers);
        all.add(inbox);
        return new RunRecord(writer, all);
    }

    private Event started() {
        return new Event.RunStarted(
                folder.run(),
                plan.title(),
                plan.origin().file(),
                surroundings.tool(),
                ProcessHandle.current().pid(),
                plan.answers());
    }
}
