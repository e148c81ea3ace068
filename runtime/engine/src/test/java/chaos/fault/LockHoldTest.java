package chaos.fault;

import chaos.support.PostgreSqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One after the other: there is one table. */
@Execution(ExecutionMode.SAME_THREAD)
class LockHoldTest extends InDatabaseContract {

    @BeforeAll
    static void makeTable() throws SQLException {
        try (Connection session =
                        DriverManager.getConnection(PostgreSqlServer.shared().url());
                Statement statement = session.createStatement()) {
            statement.execute("create table if not exists orders (id int)");
        }
    }

    @Override
    void enter() throws SQLException {
        makeTable();
    }

    @Override
    FaultKind kind() {
        return new LockHold();
    }

    @Override
    String sign() {
        return "pid in (select pid from pg_locks where mode = 'AccessExclusiveLock' and granted and relation = 'orders'::regclass)";
    }

    @Override
    int sessions() {
        return 1;
    }
}
