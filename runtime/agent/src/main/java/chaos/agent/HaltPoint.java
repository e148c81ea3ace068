package chaos.agent;

import java.util.Locale;

/**
 * A moment at which a holder can be made to die as by {@code kill -9}, for tests of the crash matrix: no kill from outside
 * can hit it. The variable {@code CHAOS_HOLDER_HALTS} names it, as {@code intended:FAULT} or {@code begun:FAULT}.
 */
enum HaltPoint {
    /** The intent is on disk, and nothing has begun. */
    INTENDED,
    /** The fault has begun, and nobody has been told. */
    BEGUN;

    private static final String VARIABLE = "CHAOS_HOLDER_HALTS";
    private static final int KILLED = 137;

    void reached(String fault) {
        String point = name().toLowerCase(Locale.ROOT) + ":" + fault;
        if (point.equals(System.getenv(VARIABLE))) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
