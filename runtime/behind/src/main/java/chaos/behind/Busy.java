package chaos.behind;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A session that runs query after query, each of them long enough to take about the time that was asked for. */
final class Busy implements Use {

    private static final long FEWEST = 10_000;
    private static final long MOST = 10_000_000_000L;

    private final LongFunction<String> query;
    private final long nanos;
    private final String name;
    private volatile boolean ended;
    private volatile @Nullable Statement running;
    private volatile @Nullable SQLException problem;

    /**
     * @param query computes over so many numbers
     * @param nanos how long each shall take
     * @param name of the thread that runs them
     */
    Busy(LongFunction<String> query, long nanos, String name) {
        this.query = query;
        this.nanos = nanos;
        this.name = name;
    }

    @Override
    public void begin(Connection session) throws SQLException {
        Statement statement = session.createStatement();
        statement.execute(query.apply(FEWEST));
        running = statement;
        Thread thread = new Thread(() -> run(statement), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Statement statement) {
        long numbers = FEWEST;
        try {
            while (!ended) {
                long began = System.nanoTime();
                statement.execute(query.apply(numbers));
                numbers = next(numbers, System.nanoTime() - began);
            }
        } catch (SQLException broken) {
            problem = broken;
        }
    }

    /** So many that it takes as long as asked, where twice as many take twice as long; nearer by steps. */
    private long next(long numbers, long took) {
        double factor = Math.max(0.5, Math.min(4, (double) nanos / Math.max(1, took)));
        return Math.max(FEWEST, Math.min(MOST, (long) (numbers * factor)));
    }

    @Override
    public void renew(Connection session) throws SQLException {
        SQLException broken = problem;
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public void cancel() {
        ended = true;
        Statement statement = running;
        try {
            if (statement != null) {
                statement.cancel();
            }
        } catch (SQLException closed) {
            // Its session is closed next.
        }
    }
}
