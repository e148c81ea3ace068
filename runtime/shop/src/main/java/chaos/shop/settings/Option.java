package chaos.shop.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be told to the shop: as {@code --name value}, and as {@code name = value} in {@code HOME/shop.properties}. */
public enum Option {
    HOME("DIR", "", "where releases, logs, data and the control file live (required)"),
    RELEASE("ID", "", "lay out the releases, point 'current' at this one, then start it"),
    HOST("ADDRESS", "127.0.0.1", "address to listen on"),
    PORT("N", "0", "port to listen on; 0 picks one"),
    CONTROL_PORT("N", "0", "port of the control listener, always on 127.0.0.1; 0 picks one"),
    TRANSPORT("NAME", "auto", "epoll, nio, or auto: epoll where it loads"),
    LOOPS("N", "0", "event loops; 0 is one a processor"),
    MAX_CONNECTIONS("N", "10000", "connections above this are turned away [live]"),
    WHEN_FULL("answer|refuse", "answer", "how: by a 503, or by not listening until there is room again"),
    BACKLOG("N", "1024", "connections that may wait to be taken; above it the system lets them knock in vain"),
    IDLE("TIME", "60s", "a connection that is silent this long is closed; 0 is never"),
    WORKERS("N", "8", "worker threads: how many answers are made at a time"),
    WORKER_QUEUE("N", "256", "requests that may wait for a worker; above it 503"),
    WORK("PATH=TIME,..", "", "time that an answer holds a worker, for each endpoint, such as /api/data=20ms [live]"),
    JDBC(
            "URL",
            "memory",
            "database of the orders: a JDBC URL, 'memory', 'served' (the same, open to others on loopback) or 'file' (H2 below --data)"),
    POOL("N", "8", "connections in the database pool"),
    POOL_WAIT("TIME", "1s", "how long an order waits for a pooled connection; at least 250ms"),
    KEEP_ORDERS("N", "1000", "orders kept in the database; older ones are deleted"),
    DATA("DIR", "HOME/data", "folder of the order journal, the dead letters and the file database"),
    MESSAGE_QUEUE("N", "1000", "messages that may wait for the consumer; above it 503"),
    MESSAGE_WORK("TIME", "0", "time that the consumer takes for a message"),
    MESSAGE_TRIES("N", "1", "how often the consumer tries one that it cannot read, before it becomes a dead letter"),
    ACCESS_LOG("on|off", "on", "write a line for each answer to logs/access.log"),
    LOG_SIZE("SIZE", "16MiB", "a log that has grown to this is renamed to .1 and begun anew; 0 is never"),
    DRAIN("TIME", "5s", "how long a stop waits for requests in flight"),
    LEASE("none|stdin", "none", "stdin: end when standard input ends, so that the shop never outlives its starter"),
    TAKE_OVER(
            "on|off", "off", "take the place of the shop that lives in the home: its sockets, with no connection lost"),
    LAY_OUT("on|off", "off", "lay out the releases in the home, then end; start nothing");

    private final String shape;
    private final String usual;
    private final String meaning;

    Option(String shape, String usual, String meaning) {
        this.shape = shape;
        this.usual = usual;
        this.meaning = meaning;
    }

    /** The name as it is written, without dashes before it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds when nothing is said; empty where there is nothing. */
    public String usual() {
        return usual;
    }

    /** Whether a running shop takes a change of it. */
    public boolean isLive() {
        return this == MAX_CONNECTIONS || this == WORK;
    }

    /** May also be said without a value, which means {@code on}. */
    boolean isSwitch() {
        return this == LAY_OUT || this == TAKE_OVER;
    }

    static Optional<Option> of(String word) {
        return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
    }

    /** A line of help for each option. */
    public static String help() {
        StringBuilder text = new StringBuilder("usage: java chaos.shop.Shop --home DIR [options]\n");
        for (Option o : values()) {
            String left = "--" + o.word() + " " + o.shape;
            String right = o.usual.isEmpty() ? o.meaning : o.meaning + " (" + o.usual + ")";
            text.append(String.format(Locale.ROOT, "  %-26s %s%n", left, right));
        }
        return text.append(
                        "[live]: 'reload' applies a change of it in HOME/shop.properties; arguments win over the file\n")
                .toString();
    }
}
