package chaos.behind;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A session that is held: idle, or idle in a transaction that a statement has begun. */
final class Held implements Use {

    private final String first;

    private Held(String first) {
        this.first = first;
    }

    /** It does nothing at all. */
    static Held idle() {
        return new Held("");
    }

    /** It is in a transaction, as of a snapshot that the database must keep everything for. */
    static Held inTransaction(String statement) {
        return new Held(statement);
    }

    @Override
    public void begin(Connection session) throws SQLException {
        if (!first.isEmpty()) {
            session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            session.setAutoCommit(false);
            run(session, first);
        }
    }

    @Override
    public void renew(Connection session) throws SQLException {
        run(session, "select 1");
    }

    private static void run(Connection session, String statement) throws SQLException {
        try (Statement said = session.createStatement()) {
            if (said.execute(statement)) {
                drain(said);
            }
        }
    }

    private static void drain(Statement said) throws SQLException {
        try (ResultSet rows = said.getResultSet()) {
            while (rows.next()) {
                continue;
            }
        }
    }
}
