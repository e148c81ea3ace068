package chaos.perform.act;

import chaos.journal.Sample;
import java.util.function.Consumer;

/** Lets a check listen to the samples of the target. */
@FunctionalInterface
public interface Signals {

    /** Tells each sample from now on, until it is closed. */
    AutoCloseable listen(Consumer<Sample> listener) throws DeedFailure;
}
