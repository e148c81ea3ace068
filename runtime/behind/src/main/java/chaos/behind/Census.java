package chaos.behind;

import java.sql.Connection;
import java.sql.SQLException;

/** A database's own list of its sessions. */
interface Census {

    /** How many sessions the database lets ordinary users have. */
    int limit(Connection session) throws SQLException;

    /** How many more it would let them have now. */
    int free(Connection session) throws SQLException;

    /** How many sessions bear a mark. */
    int count(Connection session, String mark) throws SQLException;

    /** Ends the sessions that bear a mark, from outside. */
    void terminate(Connection session, String mark) throws SQLException;

    /** What a person types to do the same. */
    String byHand(String mark);
}
