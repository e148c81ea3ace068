package chaos.perform;

import chaos.fault.FaultException;
import chaos.fault.Holder;
import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.load.LoadGenerator;
import chaos.plan.FaultCall;
import chaos.plan.Load;
import chaos.plan.Scenario;
import chaos.plan.Target;
import chaos.plan.Trust;
import chaos.plan.Watch;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes the working parts of a run; the conductor knows them only by their interfaces. */
interface Equipment {

    /**
     * Starts the target, or finds the running one, and returns when it answers.
     *
     * @param told hears of it when the target ends without our wish: a TargetDied, and before it why, where that is known
     */
    TargetSession target(Target target, Consumer<Event> told) throws TargetException;

    /** Starts the holder of this run's faults. */
    Holder holder(Holder.Listener listener) throws FaultException;

    /** Makes what sends the load; nothing is sent yet. */
    LoadGenerator load(URI uri, Trust trust, Load load, Recorder recorder);

    /** Starts taking samples. */
    AutoCloseable sampler(TargetSession target, List<Watch> watches, Recorder recorder);

    /** The diagnosis that goes along with the run. */
    Recognition recognition(Scenario plan);

    /** Collects evidence of the target beside the run. */
    Evidence evidence(TargetSession target, Recorder recorder);

    /** The run's folder. */
    Path folder();

    /** How a fault is undone, in English. */
    String undoText(FaultCall fault);
}
