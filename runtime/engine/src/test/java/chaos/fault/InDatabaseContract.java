package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.plan.Behind;
import chaos.support.PostgreSqlServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What every fault in a database must do: it is there for as long as PostgreSQL has its sessions. */
abstract class InDatabaseContract extends FaultContract {

    /** What is true of a session's row in pg_stat_activity while the fault is there. */
    abstract String sign();

    /** How many such sessions the example asks for. */
    abstract int sessions();

    @Override
    boolean isInHostNetwork() {
        return true;
    }

    @Override
    Behind behind() {
        return new Behind(Optional.of(PostgreSqlServer.shared().url()), Optional.empty());
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        String mark = entry.facts().get("mark");
        return entry.holder().isAlive() && count("application_name = ?", mark) == sessions()
                ? count("application_name = ? and " + sign(), mark) == sessions()
                : count("application_name = ?", mark) > 0;
    }

    static int count(String condition, String mark) throws IOException {
        String question = "select count(*) from pg_stat_activity where " + condition;
        try (Connection session =
                        DriverManager.getConnection(PostgreSqlServer.shared().url());
                PreparedStatement asked = session.prepareStatement(question)) {
            asked.setString(1, mark);
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
