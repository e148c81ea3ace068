package chaos.load;

import chaos.journal.RunClock;
import chaos.plan.LoadShape;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A load on a thread of its own. */
final class RunningLoad implements LoadGenerator {

    private static final long LAST_WAIT_MILLIS = 250;
    private static final long LOOK_MILLIS = 50;

    private final Orders orders;
    private final Poller poller;
    private final RunClock clock;
    private final Thread thread;

    RunningLoad(Loop loop, Orders orders, Poller poller, RunClock clock) {
        this.orders = orders;
        this.poller = poller;
        this.clock = clock;
        thread = new Thread(loop, "load");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void follow(List<? extends LoadShape> shapes) {
        orders.follow(new Course(List.copyOf(shapes), clock.nanos()));
        poller.wakeup();
    }

    @Override
    public long clients() {
        return orders.clients();
    }

    @Override
    public void finish(BooleanSupplier patient) {
        orders.finish(clock.nanos());
        poller.wakeup();
        while (thread.isAlive() && !Thread.currentThread().isInterrupted() && patient.getAsBoolean()) {
            join(LOOK_MILLIS);
        }
    }

    @Override
    public void close() {
        orders.end(clock.nanos());
        poller.wakeup();
        join(Orders.GRACE / 1_000_000 + LAST_WAIT_MILLIS);
    }

    private void join(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
