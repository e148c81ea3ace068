package chaos.perform;

import chaos.host.LocalHost;
import chaos.journal.RunClock;
import chaos.perform.act.Approver;
import chaos.perform.act.Halt;
import chaos.perform.act.LocalServices;
import chaos.perform.act.Services;
import chaos.perform.act.Signals;
import chaos.perform.act.Tools;
import chaos.perform.act.Values;
import chaos.perform.act.Voice;
import chaos.perform.runbook.Homes;
import chaos.perform.runbook.Preflight;
import chaos.perform.runbook.Rehearsal;
import chaos.plan.Runbook;
import chaos.target.ShopCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a runbook needs of the place where it works.
 *
 * @param services whom its control acts command
 * @param signals what its checks of signals look at
 * @param outputs what is known from the start, such as {@code target.home}, by name
 * @param tool the version of this tool
 */
public record Remedying(RunClock clock, Services services, Signals signals, Map<String, String> outputs, String tool) {

    public Remedying {
        outputs = Map.copyOf(outputs);
    }

    /**
     * This machine, and the bundled target that stands alone in a home.
     *
     * @param java the java command
     * @param shop the class path of the bundled target
     */
    public static Remedying local(RunClock clock, Path java, String shop, Path home, String tool) {
        Path place = home.toAbsolutePath();
        return new Remedying(
                clock,
                new LocalServices(new ShopCommand(java, shop)),
                new TargetSignals(clock, place),
                TargetOutputs.of(place),
                tool);
    }

    /** What does not let a runbook begin, one message a problem; empty where it may. */
    public List<String> problems(Runbook plan, Map<String, String> secrets) {
        return Preflight.problems(plan, secrets.keySet(), outputs.keySet());
    }

    /** Keeps other runbooks away from the homes that this one changes. */
    HomeLock lock(Runbook plan, Map<String, String> secrets, String run, Consumer<String> warn)
            throws HomeLock.HeldException {
        Optional<Path> own = Optional.ofNullable(outputs.get("target.home")).map(Path::of);
        return HomeLock.take(new Homes(new Values(secrets, outputs), own).of(plan), run, warn);
    }

    /** What a runbook would run, with the present state and the difference, in lines; nothing is touched. */
    public List<String> rehearse(Runbook plan, Map<String, String> secrets) {
        Tools looking = new Tools(
                new LocalHost(clock::nanos),
                clock,
                new Halt(),
                new Values(secrets, outputs),
                Voice.SILENT,
                Approver.NOBODY,
                services,
                signals,
                Path.of(""),
                new Unrecorded());
        return Rehearsal.of(plan, looking);
    }
}
