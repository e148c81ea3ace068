package chaos.perform.act;

import java.util.Optional;

/** Looks whether something is so, as often as it is asked; changes nothing. */
public interface Look extends AutoCloseable {

    /** What was found where it is not so; empty where it is so. */
    Optional<String> lacking(Deadline deadline) throws DeedFailure, BrokenOff;

    /** Looks no more; what it listened to is let go. */
    @Override
    default void close() {}
}
