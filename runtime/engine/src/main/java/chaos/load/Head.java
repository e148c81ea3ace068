package chaos.load;

/** What the head of an answer says that matters: its status, how long the body is, and whether the connection ends. */
final class Head {

    static final long UNKNOWN = -1;

    private int status;
    private long length;
    private boolean chunked;
    private boolean closes;

    void clear() {
        status = 0;
        length = UNKNOWN;
        chunked = false;
        closes = false;
    }

    void set(Head other) {
        status = other.status;
        length = other.length;
        chunked = other.chunked;
        closes = other.closes;
    }

    int status() {
        return status;
    }

    /** The announced length of the body in bytes, or {@link #UNKNOWN}. */
    long length() {
        return length;
    }

    boolean chunked() {
        return chunked;
    }

    boolean closes() {
        return closes;
    }

    /** Whether a final answer follows this one. */
    boolean interim() {
        return status < 200;
    }

    /** Whether an answer with this status has no body, whatever its fields say (RFC 9112, 6.3). */
    boolean bodyless() {
        return status == 204 || status == 304;
    }

    /** Takes the status line; false where it is none of HTTP/1. */
    boolean takeStatus(Line line) {
        boolean version = Words.startsWith(line, 0, "http/1.") && line.at(8) == ' ';
        status = Words.number(line, 9, 12);
        closes = line.at(7) == '0';
        boolean ended = line.length() == 12 || line.at(12) == ' ';
        return version && ended && status >= 100 && status <= 599;
    }

    /** Takes a field; false where it is nonsense or contradicts an earlier one. */
    boolean takeField(Line line) {
        int colon = Words.colon(line);
        if (colon <= 0) {
            return colon == Words.FOLDED;
        }
        int value = Words.skipBlanks(line, colon + 1);
        if (Words.isName(line, colon, "content-length")) {
            return takeLength(Words.decimal(line, value));
        }
        if (Words.isName(line, colon, "transfer-encoding")) {
            chunked = Words.lastIs(line, value, "chunked");
        } else if (Words.isName(line, colon, "connection")) {
            takeConnection(line, value);
        }
        return true;
    }

    private boolean takeLength(long said) {
        boolean sane = said >= 0 && (length == UNKNOWN || length == said);
        length = said;
        return sane;
    }

    private void takeConnection(Line line, int value) {
        if (Words.holds(line, value, "close")) {
            closes = true;
        } else if (Words.holds(line, value, "keep-alive")) {
            closes = false;
        }
    }
}
