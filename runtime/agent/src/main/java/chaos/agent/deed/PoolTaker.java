package chaos.agent.deed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Holds connections of one pool, and gives them back when its life has ended. */
final class PoolTaker implements Runnable {

    private static final long TICK = 20_000_000;

    private final Life life;
    private final DataSource pool;
    private final int count;
    private final List<Connection> connections = new ArrayList<>();
    private volatile int held;

    PoolTaker(Life life, DataSource pool, int count) {
        this.life = life;
        this.pool = pool;
        this.count = count;
    }

    int held() {
        return held;
    }

    @Override
    public void run() {
        while (life.isOn()) {
            if (held < count) {
                take();
            } else {
                life.rest(TICK);
            }
        }
        Thread.interrupted();
        connections.forEach(PoolTaker::giveBack);
        held = 0;
    }

    // A pool that is empty, or closed, may have one later.
    private void take() {
        try {
            connections.add(pool.getConnection());
            held = connections.size();
        } catch (SQLException | RuntimeException none) {
            life.rest(TICK);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException gone) {
            // The pool makes another.
        }
    }
}
