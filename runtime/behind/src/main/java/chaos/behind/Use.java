package chaos.behind;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with one session while it is held. */
interface Use {

    /** Begins it; it is done when this returns. */
    void begin(Connection session) throws SQLException;

    /** A sign of life, without which the database ends the session; fails where it has ended. */
    void renew(Connection session) throws SQLException;

    /** Breaks off what the database is busy with for it. */
    default void cancel() {}
}
