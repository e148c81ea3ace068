package chaos.host.config;

import chaos.plan.Origin;

/** An ssh_config says something that is wrong, or that we will not do: where, what, and what to do. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String next;

    /** Something wrong that has no line. */
    public ConfigException(String problem, String next) {
        super(problem);
        this.next = next;
    }

    ConfigException(Origin place, String problem, String next) {
        this(place + ": " + problem, next);
    }

    /** What to do next. */
    public String next() {
        return next;
    }
}
