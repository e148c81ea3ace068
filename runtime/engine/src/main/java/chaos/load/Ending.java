package chaos.load;

/** How a request ended; each request that was started ends in exactly one of these ways, or is in flight. */
enum Ending {
    /** Answered, with a status below 400 and as many bytes as were announced. */
    RIGHT("load.finished", Kind.GOOD),
    /** No connection could be made. */
    REFUSED("load.refused", Kind.UNANSWERED),
    /** The connection could not be secured as it was agreed on (TLS): a handshake that failed, above all. */
    INSECURE("load.insecure", Kind.UNANSWERED),
    /** The connection was ended by the other side before the answer's body, or torn down at any time. */
    RESET("load.reset", Kind.UNANSWERED),
    /** The other side spoke before the request was sent: what it said would pass for the answer, and the connection is closed. */
    EARLY("load.early", Kind.UNANSWERED),
    /** Not answered within the timeout. */
    TIMED_OUT("load.timedOut", Kind.UNANSWERED),
    STATUS_4XX("load.status4xx", Kind.BAD_ANSWER),
    STATUS_5XX("load.status5xx", Kind.BAD_ANSWER),
    /** Answered with nonsense, or with fewer or more bytes than were announced. */
    WRONG("load.wrong", Kind.BAD_ANSWER),
    /** Not sent, because a limit of this process (descriptors, ports) was reached: not the target's fault. */
    UNSENT("load.unsent", Kind.UNANSWERED);

    private enum Kind {
        GOOD,
        BAD_ANSWER,
        UNANSWERED
    }

    private final String signal;
    private final Kind kind;

    Ending(String signal, Kind kind) {
        this.signal = signal;
        this.kind = kind;
    }

    /** The name of its cumulative count. */
    String signal() {
        return signal;
    }

    boolean failed() {
        return kind != Kind.GOOD;
    }

    /** Whether an answer came, good or bad. */
    boolean answered() {
        return kind != Kind.UNANSWERED;
    }

    /** Whether its time belongs to the latencies: a refusal comes quickly and would make a dead target look fast. */
    boolean timed() {
        return answered() || this == TIMED_OUT;
    }

    /** What a complete answer means by its status. */
    static Ending ofStatus(int status) {
        if (status >= 500) {
            return STATUS_5XX;
        }
        return status >= 400 ? STATUS_4XX : RIGHT;
    }

    /** What an answer means that cannot be right in its body, whatever its status says otherwise. */
    static Ending ofBroken(int status) {
        Ending said = ofStatus(status);
        return said == RIGHT ? WRONG : said;
    }
}
