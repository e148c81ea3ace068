package chaos.perform;

import chaos.journal.RunFolder;
import chaos.plan.Scenario;
import java.util.List;

/** One scenario, performed once. */
public final class ScenarioRun {

    /** Nothing is touched before {@link #perform()}. */
    public ScenarioRun(Scenario plan, RunFolder folder, Surroundings surroundings, List<RunObserver> observers) {}

    /** Performs the plan and returns when all is undone. */
    public RunEnd perform() {
        throw new IllegalStateException();
    }

    /** Ends the run soon, from any thread; faults are undone and {@link #perform()} returns. */
    public void stop(String by) {}
}
