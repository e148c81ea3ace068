package chaos.perform;

import chaos.fault.Undone;
import chaos.host.LocalHost;
import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.journal.RunClock;
import chaos.perform.act.Approver;
import chaos.perform.act.Halt;
import chaos.perform.act.LocalServices;
import chaos.perform.act.ServiceControl;
import chaos.perform.act.Signals;
import chaos.perform.act.Tools;
import chaos.perform.act.Values;
import chaos.perform.act.Voice;
import chaos.perform.runbook.Homes;
import chaos.perform.runbook.Preflight;
import chaos.perform.runbook.Procedure;
import chaos.perform.runbook.RunbookEnd;
import chaos.plan.Response;
import chaos.plan.Runbook;
import chaos.plan.Scenario;
import chaos.plan.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;

/**
 * Runs runbooks as responses within a scenario's run: on the run's target, into the run's journal. Who wrote the
 * scenario has consented to what its runbooks do by saying when they run, so that is what approves.
 */
final class Remedies {

    private static final Approver CONSENT = Approver.always("the scenario, which runs this as a response");

    private final RunClock clock;
    private final Recorder recorder;
    private final TargetSession target;
    private final Signals signals;
    private final Path folder;
    private final BiConsumer<String, String> watcher;
    private final Halt halt = new Halt();
    private final List<Undone> left = new CopyOnWriteArrayList<>();

    /**
     * @param watcher told step and line of what programs print
     */
    Remedies(
            RunClock clock,
            Recorder recorder,
            TargetSession target,
            Signals signals,
            Path folder,
            BiConsumer<String, String> watcher) {
        this.clock = clock;
        this.recorder = recorder;
        this.target = target;
        this.signals = signals;
        this.folder = folder;
        this.watcher = watcher;
    }

    /** Throws where a runbook of the plan could not begin: that is told before anything is attacked. */
    void mustBeFit(Scenario plan) throws TargetException {
        Set<String> known = TargetOutputs.of(target).keySet();
        for (Response response : plan.respond()) {
            if (response.act() instanceof Response.RunRunbook run) {
                List<String> problems = Preflight.problems(run.runbook(), Set.of(), known);
                if (!problems.isEmpty()) {
                    throw new TargetException(response.origin() + ": the runbook '" + run.name() + "' cannot begin: "
                            + String.join("; ", problems));
                }
            }
        }
    }

    RunbookEnd run(Runbook runbook) {
        Tools tools = new Tools(
                new LocalHost(clock::nanos),
                clock,
                halt,
                new Values(Map.of(), TargetOutputs.of(target)),
                Voice.SILENT,
                CONSENT,
                this::service,
                signals,
                folder,
                recorder);
        Homes homes = new Homes(tools.values(), target.home());
        try (HomeLock lock = HomeLock.take(homes.of(runbook), run(folder), this::warn)) {
            return perform(runbook, tools);
        } catch (HomeLock.HeldException e) {
            return RunbookEnd.notBegun(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static String run(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    private void warn(String warning) {
        recorder.append(new Event.Warned(warning, List.of()));
    }

    private RunbookEnd perform(Runbook runbook, Tools tools) {
        RunbookEnd end = new Procedure(runbook, tools, watcher, () -> ThreadLocalRandom.current()
                        .nextDouble())
                .perform();
        end.left()
                .forEach(l ->
                        left.add(new Undone("step " + l.step() + ", " + l.name(), false, l.problem(), l.byHand())));
        return end;
    }

    private ServiceControl service(Service service, Tools tools) throws chaos.perform.act.DeedFailure {
        return service instanceof Service.Bundled
                ? new SessionControl(target, recorder)
                : LocalServices.other(service, tools);
    }

    /** What the runbooks could not take back. */
    List<Undone> left() {
        return List.copyOf(left);
    }

    /** Ends a runbook that is under way, soon. */
    void stop(String by) {
        halt.wish(by);
    }
}
