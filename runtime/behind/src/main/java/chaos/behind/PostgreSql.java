package chaos.behind;

import chaos.agent.act.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** PostgreSQL: a session's mark is its {@code application_name}. */
final class PostgreSql implements Dialect, Census {

    private static final Set<String> MODES = Set.of(
            "ACCESS SHARE",
            "ROW SHARE",
            "ROW EXCLUSIVE",
            "SHARE UPDATE EXCLUSIVE",
            "SHARE",
            "SHARE ROW EXCLUSIVE",
            "EXCLUSIVE",
            "ACCESS EXCLUSIVE");
    private static final String LIMIT = "select current_setting('max_connections')::int"
            + " - current_setting('superuser_reserved_connections')::int";

    // Settings that an older server does not know are not among its pg_settings, and are left out.
    private static final String LEAVE = "select set_config(name, case name"
            + " when 'client_connection_check_interval' then '1000'"
            + " when 'lock_timeout' then '5000'"
            + " when 'statement_timeout' then '60000'"
            + " when 'tcp_keepalives_idle' then '5'"
            + " when 'tcp_keepalives_interval' then '2'"
            + " when 'tcp_keepalives_count' then '3'"
            + " else ? end, false) from pg_settings where name in ('client_connection_check_interval',"
            + " 'lock_timeout', 'statement_timeout', 'tcp_keepalives_idle', 'tcp_keepalives_interval',"
            + " 'tcp_keepalives_count', 'tcp_user_timeout', 'idle_session_timeout',"
            + " 'idle_in_transaction_session_timeout')";

    @Override
    public Properties properties(String mark) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", mark);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return properties;
    }

    @Override
    public void leave(Connection session, long silenceMillis) throws SQLException {
        try (PreparedStatement set = session.prepareStatement(LEAVE)) {
            set.setString(1, Long.toString(silenceMillis));
            set.execute();
        }
    }

    @Override
    public String lock(String table, String mode) throws Refusal {
        if (mode.equals("ROWS")) {
            return "select 1 from " + table + " for update";
        }
        if (mode.isEmpty()) {
            return "lock table " + table + " in ACCESS EXCLUSIVE mode";
        }
        if (!MODES.contains(mode)) {
            throw new Refusal("lockHold: there is no mode '" + mode + "'; there are ROWS, and " + MODES);
        }
        return "lock table " + table + " in " + mode + " mode";
    }

    // As a set in the select list it is computed number by number, and nothing is put on the disk.
    @Override
    public String busy(long numbers) {
        return "select count(*) from (select generate_series(1, " + numbers + ")) numbers";
    }

    @Override
    public Optional<Census> census() {
        return Optional.of(this);
    }

    @Override
    public int limit(Connection session) throws SQLException {
        return ask(session, LIMIT, "");
    }

    @Override
    public int free(Connection session) throws SQLException {
        String taken = "(select count(*)::int from pg_stat_activity where backend_type = 'client backend')";
        return ask(session, LIMIT + " - " + taken, "");
    }

    @Override
    public int count(Connection session, String mark) throws SQLException {
        return ask(session, "select count(*)::int from pg_stat_activity where application_name = ?", mark);
    }

    @Override
    public void terminate(Connection session, String mark) throws SQLException {
        ask(
                session,
                "select count(pg_terminate_backend(pid))::int from pg_stat_activity where application_name = ?",
                mark);
    }

    @Override
    public String byHand(String mark) {
        return "psql -c \"select pg_terminate_backend(pid) from pg_stat_activity where application_name = '" + mark
                + "'\"";
    }

    private static int ask(Connection session, String question, String mark) throws SQLException {
        try (PreparedStatement asked = session.prepareStatement(question)) {
            if (!mark.isEmpty()) {
                asked.setString(1, mark);
            }
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
