package chaos.shop.metric;

import java.util.Arrays;
import java.util.Optional;

/** What a request can ask for, by path; OTHER is every path that the shop does not know. */
public enum Endpoint {
    HEALTH("/api/health"),
    DATA("/api/data"),
    ORDERS("/api/orders"),
    NOTIFICATIONS("/api/notifications"),
    MESSAGES("/api/messages"),
    METRICS("/metrics"),
    OTHER("other");

    private static final Endpoint[] ALL = values();

    private final String path;

    Endpoint(String path) {
        this.path = path;
    }

    /** The path, as it also stands in the metrics' labels. */
    public String path() {
        return path;
    }

    /** The endpoint of a path without its query; what lies below {@code /api/orders/} belongs to the orders. */
    public static Endpoint of(String path) {
        for (Endpoint e : ALL) {
            if (e.path.equals(path)) {
                return e;
            }
        }
        return path.startsWith("/api/orders/") ? ORDERS : OTHER;
    }

    /** The endpoint whose answers may be given a work time under this path. */
    public static Optional<Endpoint> working(String path) {
        return Arrays.stream(ALL)
                .filter(e -> e != OTHER && e != METRICS && e.path.equals(path))
                .findFirst();
    }
}
