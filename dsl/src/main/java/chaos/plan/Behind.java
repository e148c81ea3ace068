package chaos.plan;

import java.util.Optional;

/**
 * What is behind a service, where faults find it.
 *
 * @param database the JDBC address of its database; of the bundled shop also {@code served}: its own, which others can
 *     enter too
 * @param queue where messages are put: an AMQP address that names a queue, or an HTTP address that takes them
 */
public record Behind(Optional<String> database, Optional<String> queue) {

    /** Nothing that is known. */
    public static final Behind NOTHING = new Behind(Optional.empty(), Optional.empty());
}
