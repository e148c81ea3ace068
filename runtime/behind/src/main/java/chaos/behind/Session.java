package chaos.behind;

import java.sql.Connection;
import java.sql.SQLException;

/** One session of a fault. */
final class Session {

    private final Connection connection;
    private final Use use;

    private Session(Connection connection, Use use) {
        this.connection = connection;
        this.use = use;
    }

    /** Opens one, which the database ends by itself when it hears nothing of it for so long. */
    static Session open(Database database, String mark, long silenceMillis, Use use) throws SQLException {
        Session session = new Session(database.open(mark), use);
        try {
            database.dialect().leave(session.connection, silenceMillis);
            use.begin(session.connection);
            return session;
        } catch (SQLException refused) {
            session.close();
            throw refused;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Whether the database still has it. */
    boolean renew() {
        try {
            use.renew(connection);
            return true;
        } catch (SQLException ended) {
            return false;
        }
    }

    /** Ends it, also when the database does not answer. */
    void close() {
        use.cancel();
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException | RuntimeException gone) {
            // Whether it is gone is asked of the database next.
        }
    }
}
