package chaos.load;

/**
 * What is known of how the server talks; of one loop. What it says before it was asked mostly comes just after the first
 * request over a connection, and passes for the answer. So where it was heard once in time, each connection after that
 * listens for a while before it asks.
 */
final class Manners {

    /** For so long, in nanoseconds, or up to a sweep more. */
    static final long LISTENING = 20_000_000;

    private boolean spokeFirst;

    void spokeFirst() {
        spokeFirst = true;
    }

    /** Whether a connection listens before it asks. */
    boolean listensFirst() {
        return spokeFirst;
    }
}
