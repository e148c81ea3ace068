package chaos.behind;

import chaos.agent.act.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** What databases say each in their own way. */
interface Dialect {

    static Dialect of(String url) {
        return url.startsWith("jdbc:postgresql:") ? new PostgreSql() : new AnyDatabase();
    }

    /** What a session is opened with. */
    Properties properties(String mark);

    /** Has the database itself end a session that it hears nothing of for so long. */
    void leave(Connection session, long silenceMillis) throws SQLException;

    /** The statement that locks a table until the end of the transaction; an empty mode is the strongest there is. */
    String lock(String table, String mode) throws Refusal;

    /** A query that computes over so many numbers and gives one row. */
    String busy(long numbers);

    /** Who tells of the database's sessions; empty where nobody can. */
    Optional<Census> census();
}
