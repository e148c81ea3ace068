package chaos.perform;

import chaos.fault.FaultTarget;
import chaos.fault.Undone;
import chaos.plan.Behind;
import chaos.plan.Trust;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** The target while a run has to do with it. */
interface TargetSession extends AutoCloseable {

    /** What it is, in English. */
    String description();

    /** Where it answers; does not change with a restart. */
    URI uri();

    /** Who is trusted where that is an {@code https} address. */
    default Trust trust() {
        return new Trust.OfSystem();
    }

    /** Its process now; empty while it is down, or where it is not known. */
    OptionalLong pid();

    /** Where it shows Prometheus metrics. */
    Optional<URI> metrics();

    /** The directory that it writes to. */
    Optional<Path> data();

    /**
     * Starts it again, in the place of the process that runs, and returns when it answers.
     *
     * @param ending told when the process that ran is about to end
     */
    void restart(Runnable ending) throws TargetException;

    /** The home of a bundled target, with its releases and logs. */
    default Optional<Path> home() {
        return Optional.empty();
    }

    /** Where its logs are. */
    default Optional<Path> logs() {
        return home().map(home -> home.resolve("logs"));
    }

    /** Ends it until it is started again. */
    default void stop() throws TargetException {
        throw notOurs("stop");
    }

    /** Starts it, where it is down, and returns when it answers. */
    default void start() throws TargetException {
        throw notOurs("start");
    }

    /** Lets it finish what it has, and take no new connections. */
    default void drain() throws TargetException {
        throw notOurs("drain");
    }

    /** Lets it open its logs anew. */
    default void reopen() throws TargetException {
        throw notOurs("reopen the logs of");
    }

    private TargetException notOurs(String verb) {
        return new TargetException(description() + " is not ours to " + verb + ": only `target bundled` is");
    }

    /** What of its surroundings could not be taken away after it was ended. */
    default Optional<Undone> left() {
        return Optional.empty();
    }

    /** Its database and its queue, where they are known now. */
    default Behind behind() {
        return Behind.NOTHING;
    }

    /** What a fault is done to, as of now. */
    default FaultTarget faultTarget() {
        return new FaultTarget(uri(), pid(), data(), logs(), behind());
    }

    /** Ends what the run began; what ran before the run is left running. Idempotent. */
    @Override
    void close();
}
