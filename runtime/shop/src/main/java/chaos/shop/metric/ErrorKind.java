package chaos.shop.metric;

import java.util.Locale;

/** What can go wrong, with the status that the client sees; 0 where no answer can be given. */
public enum ErrorKind {
    BAD_REQUEST(400),
    NOT_FOUND(404),
    METHOD(405),
    TOO_LARGE(413),
    INTERNAL(500),
    DATABASE(500),
    CONNECTIONS_FULL(503),
    WORKERS_FULL(503),
    QUEUE_FULL(503),
    POOL_TIMEOUT(503),
    DISK(507),
    CONNECTION(0),
    ACCEPT(0),
    LOG(0);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    /** The HTTP status of an answer that says so. */
    public int status() {
        return status;
    }

    /** The name in metrics' labels and in the bodies of answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
