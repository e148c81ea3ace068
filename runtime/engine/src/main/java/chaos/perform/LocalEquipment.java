package chaos.perform;

import chaos.diagnosis.Recogniser;
import chaos.fault.Catalogue;
import chaos.fault.FaultException;
import chaos.fault.Holder;
import chaos.fault.HolderSettings;
import chaos.fault.LocalHolder;
import chaos.journal.Recorder;
import chaos.journal.RunFolder;
import chaos.load.LoadGenerator;
import chaos.load.Loads;
import chaos.plan.BundledTarget;
import chaos.plan.FaultCall;
import chaos.plan.Journey;
import chaos.plan.Scenario;
import chaos.plan.ServiceTarget;
import chaos.plan.Target;
import chaos.plan.Watch;
import chaos.probe.ProbeTarget;
import chaos.probe.Probes;
import chaos.probe.Sampler;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The working parts of a run on this machine. */
record LocalEquipment(Surroundings surroundings, RunFolder folder) implements Equipment {

    @Override
    public TargetSession target(Target target, BiConsumer<@Nullable Integer, String> died) throws TargetException {
        return target instanceof BundledTarget bundled
                ? BundledSession.start(bundled, surroundings, folder, died)
                : ServiceSession.find((ServiceTarget) target, died);
    }

    @Override
    public Holder holder(Holder.Listener listener) throws FaultException {
        return LocalHolder.start(
                new HolderSettings(
                        surroundings.java(),
                        surroundings.agent(),
                        surroundings.ledger(),
                        folder.run(),
                        surroundings.beat(),
                        surroundings.grace(),
                        List.of(folder.path())),
                listener);
    }

    @Override
    public LoadGenerator load(URI uri, List<Journey> journeys, Recorder recorder) {
        return Loads.closed(uri, journeys, surroundings.clock(), recorder);
    }

    @Override
    public AutoCloseable sampler(TargetSession target, List<Watch> watches, Recorder recorder) {
        ProbeTarget seen = new ProbeTarget(target.uri(), target::pid, target.metrics(), target::data);
        return Sampler.start(Probes.of(seen, watches), surroundings.clock(), recorder);
    }

    @Override
    public Recognition recognition(Scenario plan) {
        return new LiveRecognition(new Recogniser(plan));
    }

    @Override
    public String undoText(FaultCall fault) {
        return Catalogue.of(fault).undoneBy(fault);
    }
}
