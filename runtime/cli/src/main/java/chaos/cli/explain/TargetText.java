package chaos.cli.explain;

import chaos.plan.BundledTarget;
import chaos.plan.ServiceTarget;
import chaos.plan.Target;
import chaos.plan.Trust;
import chaos.quantity.Span;
import chaos.target.cgroup.Cgroups;
import chaos.target.cgroup.Confinement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a scenario touches. */
final class TargetText {

    private TargetText() {}

    static List<String> of(Target target) {
        return target instanceof BundledTarget shop
                ? bundled(shop, Confinement.of(shop, Cgroups.ofThisProcess()))
                : service((ServiceTarget) target);
    }

    private static List<String> bundled(BundledTarget said, Confinement limits) {
        BundledTarget shop = limits.adapt(said);
        List<String> lines = new ArrayList<>();
        String cpus = shop.cpus() == 1 ? "1 processor" : shop.cpus() + " processors";
        lines.add("the bundled shop, release " + shop.release() + ", a heap of "
                + shop.heap().print() + ", " + cpus);
        shop.workers().ifPresent(n -> lines.add("it works on " + n + " requests at once"));
        shop.workerQueue()
                .ifPresent(n -> lines.add("up to " + n + " more requests wait for that, others are answered 503"));
        shop.refusingBeyond()
                .ifPresent(
                        n -> lines.add("while " + n + " connections are open it does not listen: others are refused"));
        shop.backlog().ifPresent(n -> lines.add("up to " + n + " connections wait to be taken, others knock in vain"));
        shop.work().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(e ->
                        lines.add("a request to " + e.getKey() + " takes " + Span.print(e.getValue()) + " of work"));
        shop.disk().ifPresent(size -> lines.add("its data lies on a small file system of its own, " + size.print()));
        shop.messages()
                .ifPresent(m -> lines.add("up to " + m.places() + " messages wait for its consumer, which takes "
                        + Span.print(m.work()) + " for each"));
        shop.behind().database().ifPresent(database -> lines.add("its orders are in the database " + database));
        lines.addAll(limits.explain());
        lines.add("it is started on this machine for the run, listens on loopback only, and ends with the run");
        return lines;
    }

    private static Optional<String> trust(ServiceTarget service) {
        if (service.trust() instanceof Trust.OfFile known) {
            return Optional.of("only the authorities in " + known.file().path() + " are trusted");
        }
        return service.trust() instanceof Trust.OfAnybody
                ? Optional.of("whoever answers there is trusted, as the script consents to")
                : Optional.empty();
    }

    private static List<String> service(ServiceTarget service) {
        List<String> lines = new ArrayList<>();
        lines.add("your service at " + service.uri() + "; it runs already and is left running");
        trust(service).ifPresent(lines::add);
        service.pid().ifPresent(pid -> lines.add("its process is " + pid));
        service.port().ifPresent(port -> lines.add("its process is the one that listens on port " + port));
        service.where().mainClass().ifPresent(name -> lines.add("its process is the JVM whose main class is " + name));
        service.where().data().ifPresent(folder -> lines.add("it writes to " + folder));
        service.where().logs().ifPresent(folder -> lines.add("its logs are in " + folder));
        service.behind().database().ifPresent(database -> lines.add("its database is " + database));
        service.behind().queue().ifPresent(queue -> lines.add("messages for it are put into " + queue));
        service.metrics().ifPresent(uri -> lines.add("its metrics are read from " + uri));
        return lines;
    }
}
