package chaos.probe;

import chaos.plan.Condition;
import chaos.plan.Origin;
import chaos.plan.Scenario;
import chaos.plan.ServiceTarget;
import chaos.plan.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Signals that a scenario compares and that can never be measured on its target, since it says too little of it. */
public final class Unmeasurable {

    private static final Set<String> BY_PROCESS = Set.of("rss", "cpu", "threads", "fileDescriptors");
    private static final Set<String> BY_PAGE = Set.of(
            "heap",
            "heap.floor",
            "gc.time",
            "pool.active",
            "pool.pending",
            "queue.depth",
            "workers.busy",
            "workerQueue.depth",
            "eventLoopLag");
    private static final Set<String> BY_DATA = Set.of("disk.used", "disk.free");

    private final ServiceTarget service;
    private final List<String> warnings = new ArrayList<>();

    private Unmeasurable(ServiceTarget service) {
        this.service = service;
    }

    /** A warning for each, with its place and what to say; the bundled target has them all. */
    public static List<String> of(Scenario plan) {
        if (!(plan.target() instanceof ServiceTarget service)) {
            return List.of();
        }
        Unmeasurable unmeasurable = new Unmeasurable(service);
        plan.slo().forEach(objective -> unmeasurable.look(objective.condition(), objective.origin()));
        plan.watch().forEach(unmeasurable::look);
        plan.abort().forEach(rule -> unmeasurable.look(rule.when(), rule.origin()));
        plan.respond().forEach(response -> unmeasurable.look(response.when(), response.origin()));
        plan.expect().forEach(claim -> unmeasurable.look(claim.condition(), claim.origin()));
        return List.copyOf(unmeasurable.warnings);
    }

    private void look(Watch watch) {
        if (watch.source() instanceof Watch.Metric && service.metrics().isEmpty()) {
            warn(
                    watch.signal().name(),
                    watch.origin(),
                    "say where it shows metrics: .metrics('http://HOST:PORT/metrics')");
        }
    }

    private void look(Condition condition, Origin origin) {
        String signal = condition.signal().name();
        boolean process = service.hasProcess();
        if (BY_PAGE.contains(signal) && service.metrics().isEmpty()) {
            warn(signal, origin, "say where it shows metrics: .metrics('http://HOST:PORT/metrics')");
        } else if (BY_PROCESS.contains(signal) && !process) {
            warn(signal, origin, "say its process: .port(PORT) or .pid(PID) or .mainClass(NAME)");
        } else if (BY_DATA.contains(signal) && service.where().data().isEmpty()) {
            warn(signal, origin, "use a signal of your own: watch { signal 'used' from command(...) every 1.s }");
        }
    }

    private void warn(String signal, Origin origin, String next) {
        warnings.add(origin + ": " + signal + " can never be measured on this target; " + next);
    }
}
