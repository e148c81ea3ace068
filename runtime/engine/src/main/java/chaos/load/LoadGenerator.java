package chaos.load;

import chaos.plan.LoadShape;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Sends requests as the shapes of a load say; those begun last hold. */
public interface LoadGenerator extends AutoCloseable {

    /**
     * Follows shapes from now on, one after the other, and stays at the last one's end when they are over. What they say of
     * before is cut off; no fraction of an arrival is lost from one to the next.
     *
     * @param shapes at least one, of the generator's own model
     */
    void follow(List<? extends LoadShape> shapes);

    /** Follows a single shape. */
    default void follow(LoadShape shape) {
        follow(List.of(shape));
    }

    /** How many clients there are now; 0 where requests arrive by themselves. */
    long clients();

    /**
     * Begins nothing more, sends what was intended before, and waits for what is in flight: each request is answered, or
     * ends with its timeout. To be closed afterwards.
     *
     * @param patient asked now and then; false: the wait ends
     */
    void finish(BooleanSupplier patient);

    /** Ends all clients and waits for what is in flight, at most a second; idempotent. */
    @Override
    void close();
}
