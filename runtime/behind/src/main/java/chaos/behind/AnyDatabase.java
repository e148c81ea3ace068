package chaos.behind;

import chaos.agent.act.Refusal;
import java.sql.Connection;
import java.util.Optional;
import java.util.Properties;

/** What every database understands, H2 for one: it has no marks, so that its sessions are known by their process alone. */
final class AnyDatabase implements Dialect {

    @Override
    public Properties properties(String mark) {
        return new Properties();
    }

    @Override
    public void leave(Connection session, long silenceMillis) {}

    @Override
    public String lock(String table, String mode) throws Refusal {
        if (mode.isEmpty() || mode.equals("ROWS")) {
            return "select 1 from " + table + " for update";
        }
        throw new Refusal("lockHold: here only ROWS are locked, got mode '" + mode + "'; other modes are PostgreSQL's");
    }

    @Override
    public String busy(long numbers) {
        return "select count(*) from system_range(1, " + numbers + ") where mod(x, 7) = 3";
    }

    @Override
    public Optional<Census> census() {
        return Optional.empty();
    }
}
