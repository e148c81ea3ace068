package chaos.perform;

import chaos.diagnosis.Recogniser;
import chaos.fault.Catalogue;
import chaos.fault.FaultException;
import chaos.fault.Holder;
import chaos.fault.HolderSettings;
import chaos.fault.LocalHolder;
import chaos.host.Host;
import chaos.host.LocalHost;
import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.journal.RunFolder;
import chaos.load.LoadGenerator;
import chaos.load.Loads;
import chaos.plan.BundledTarget;
import chaos.plan.FaultCall;
import chaos.plan.Load;
import chaos.plan.Scenario;
import chaos.plan.ServiceTarget;
import chaos.plan.Target;
import chaos.plan.Trust;
import chaos.plan.Watch;
import chaos.probe.ProbeTarget;
import chaos.probe.Probes;
import chaos.probe.Sampler;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The working parts of a run on this machine. */
record LocalEquipment(Surroundings surroundings, RunFolder run) implements Equipment {

    @Override
    public TargetSession target(Target target, Consumer<Event> told) throws TargetException {
        return target instanceof BundledTarget bundled
                ? BundledSession.start(bundled, surroundings, run, told)
                : ServiceSession.find((ServiceTarget) target, told);
    }

    @Override
    public Holder holder(Holder.Listener listener) throws FaultException {
        return LocalHolder.start(
                new HolderSettings(
                        surroundings.java(),
                        surroundings.agent(),
                        surroundings.ledger(),
                        run.run(),
                        surroundings.beat(),
                        surroundings.grace(),
                        List.of(run.path())),
                listener);
    }

    @Override
    public LoadGenerator load(URI uri, Trust trust, Load load, Recorder recorder) {
        return Loads.of(uri, trust, load, surroundings.clock(), recorder);
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
    public Evidence evidence(TargetSession target, Recorder recorder) {
        Host host = new LocalHost(surroundings.clock()::nanos);
        return new StageEvidence(host, surroundings.clock(), surroundings.java(), target, folder(), recorder);
    }

    @Override
    public Path folder() {
        return run.path();
    }

    @Override
    public String undoText(FaultCall fault) {
        return Catalogue.of(fault).undoneBy(fault);
    }
}
