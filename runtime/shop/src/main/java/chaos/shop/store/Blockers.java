package chaos.shop.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Sessions that do nothing while others wait for what they have locked, and what ends them, as each database says it. */
enum Blockers {
    H2("select count(abort_session(session_id)) from information_schema.sessions where session_state = 'SLEEP' and"
            + " session_id in (select blocker_id from information_schema.sessions)"),
    POSTGRESQL("select count(pg_terminate_backend(pid)) from pg_stat_activity where state like 'idle in transaction%'"
            + " and pid in (select unnest(pg_blocking_pids(waits.pid)) from pg_stat_activity waits"
            + " where waits.wait_event_type = 'Lock')");

    private final String ending;

    Blockers(String ending) {
        this.ending = ending;
    }

    static Blockers of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2") ? H2 : POSTGRESQL;
    }

    /** Ends them; says how many. */
    int end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ending)) {
            row.next();
            return row.getInt(1);
        }
    }
}
