package chaos.perform;

import chaos.fault.Undone;
import chaos.journal.Event;
import chaos.journal.RunFolder;
import chaos.plan.Behind;
import chaos.plan.BundledTarget;
import chaos.target.LeasedShop;
import chaos.target.ShopCommand;
import chaos.target.TargetFailure;
import chaos.target.cgroup.Cgroup;
import chaos.target.cgroup.Cgroups;
import chaos.target.cgroup.Confinement;
import chaos.target.cgroup.OomKill;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The bundled shop, which the run starts and ends. */
record BundledSession(LeasedShop shop, BundledTarget plan, List<String> limits) implements TargetSession {

    static TargetSession start(BundledTarget plan, Surroundings surroundings, RunFolder folder, Consumer<Event> told)
            throws TargetException {
        Confinement limits = Confinement.of(plan, Cgroups.ofThisProcess());
        BundledTarget fitting = limits.adapt(plan);
        ShopCommand command = new ShopCommand(surroundings.java(), surroundings.shop());
        try {
            Optional<Cgroup> group = group(limits, surroundings, folder);
            LeasedShop shop = LeasedShop.start(command, folder.target(), fitting, new Deaths(told), group);
            return new BundledSession(shop, fitting, limits.explain());
        } catch (IOException e) {
            throw new TargetException(plan.origin() + ": the target's control group cannot be made: " + e
                    + "; leave `memory` away to run without one");
        } catch (TargetFailure e) {
            throw new TargetException(plan.origin() + ": " + e.getMessage());
        }
    }

    private static Optional<Cgroup> group(Confinement limits, Surroundings surroundings, RunFolder folder)
            throws IOException {
        return limits.byCgroup()
                ? Optional.of(Cgroup.make(
                        folder.run(),
                        limits,
                        surroundings.ledger(),
                        surroundings.clock().millis()))
                : Optional.empty();
    }

    /** With the release that runs: after a rollback it is another than the plan's. */
    @Override
    public String description() {
        String what = "the bundled shop, release " + shop.release().orElse(plan.release()) + ", heap " + plan.heap()
                + ", " + plan.cpus() + " cpu";
        return limits.isEmpty() ? what : what + "; " + String.join("; ", limits);
    }

    /** Its ends as events. */
    private record Deaths(Consumer<Event> told) implements LeasedShop.Death {

        @Override
        public void died(int exitCode, String evidence) {
            told.accept(new Event.TargetDied(exitCode, evidence));
        }

        @Override
        public void oomKilled(OomKill kill) {
            told.accept(new Event.TargetOomKilled(kill.pid(), kill.limit(), kill.evidence()));
        }
    }

    @Override
    public URI uri() {
        return shop.uri();
    }

    @Override
    public OptionalLong pid() {
        return shop.pid();
    }

    @Override
    public Optional<URI> metrics() {
        return Optional.of(shop.metrics());
    }

    @Override
    public Optional<Path> data() {
        return Optional.of(shop.data());
    }

    /** The database as it is now: where the shop serves its own, each process of it does so elsewhere. */
    @Override
    public Behind behind() {
        Optional<String> said = plan.behind().database().filter(database -> database.startsWith("jdbc:"));
        return new Behind(said.or(shop::database), Optional.of(shop.uri() + "/api/messages"));
    }

    @Override
    public Optional<Path> home() {
        return Optional.of(shop.home());
    }

    @Override
    public Optional<Path> logs() {
        return Optional.of(shop.logs());
    }

    @Override
    public void restart(Runnable ending) throws TargetException {
        telling(() -> shop.restart(Optional.empty(), ending));
    }

    @Override
    public void stop() {
        shop.stop();
    }

    @Override
    public void start() throws TargetException {
        telling(shop::start);
    }

    @Override
    public void drain() throws TargetException {
        telling(() -> shop.control().drain());
    }

    @Override
    public void reopen() throws TargetException {
        telling(() -> shop.control().reopen());
    }

    private static void telling(Commanding command) throws TargetException {
        try {
            command.run();
        } catch (TargetFailure e) {
            throw new TargetException(String.valueOf(e.getMessage()));
        }
    }

    private interface Commanding {
        void run() throws TargetFailure;
    }

    @Override
    public Optional<Undone> left() {
        return shop.left()
                .map(folders -> new Undone(
                        Cgroup.KIND, false, "the target's control group is still there", "rmdir " + folders));
    }

    @Override
    public void close() {
        shop.close();
    }
}
