package chaos.host.ssh;

import chaos.host.config.HostSettings;

/**
 * A machine on the way to a host, or the host itself.
 *
 * @param name how it is called in messages
 */
record Hop(String name, HostSettings settings) {

    /** Where it is, as a person reads it. */
    String address() {
        return settings.hostName() + ":" + settings.port();
    }
}
