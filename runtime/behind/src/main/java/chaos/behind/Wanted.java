package chaos.behind;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** How many sessions are wanted: a number, or a share of what the database lets ordinary users have. */
final class Wanted {

    private final int number;
    private final double share;
    private volatile int count;

    private Wanted(int number, double share) {
        this.number = number;
        this.share = share;
        this.count = number;
    }

    static Wanted number(int number) {
        return new Wanted(number, 0);
    }

    static Wanted percent(double percent) {
        return new Wanted(1, percent / 100);
    }

    /** Knows from now on what the share is a share of, where it is a share. */
    void find(Optional<Census> census, Connection session) throws SQLException {
        if (share > 0) {
            Census known = census.orElseThrow(() -> new SQLException(
                    "it does not tell how many sessions it allows: say a number instead of a percentage"));
            count = (int) Math.max(1, share * known.limit(session));
        }
    }

    int count() {
        return count;
    }
}
