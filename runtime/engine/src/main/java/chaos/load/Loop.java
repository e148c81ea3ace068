package chaos.load;

import chaos.journal.RunClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that sends and measures: it waits for connections to be ready or for the next send to be due, and keeps
 * the number of clients, the timeouts and the record up to date between.
 */
final class Loop implements Runnable, Poller.Ready {

    private static final long TICK = 10_000_000;
    private static final int BUFFER = 64 * 1024;

    private final Floor floor;
    private final Traffic traffic;
    private final @Nullable Metronome metronome;
    private final Desk desk;
    private final RunClock clock;
    private final Orders orders;
    private final long timeout;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Beat tick;
    private final Beat sweep;
    private final Beat moment;
    private final Beat second;
    private long waited;
    private long slept;
    private boolean asleep;

    /** The metronome is one that runs, or null where whole milliseconds are fine enough. */
    Loop(Floor floor, Traffic traffic, @Nullable Metronome metronome, Desk desk, Orders orders, long timeout) {
        this.floor = floor;
        this.traffic = traffic;
        this.metronome = metronome;
        this.desk = desk;
        this.orders = orders;
        this.timeout = timeout;
        clock = floor.clock();
        long now = clock.nanos();
        tick = new Beat(TICK, now);
        sweep = new Beat(5 * TICK, now);
        moment = new Beat(10 * TICK, now);
        second = new Beat(100 * TICK, now);
    }

    @Override
    public void run() {
        try {
            while (!orders.done(
                    clock.nanos(), traffic.owes() ? 1 : floor.tally().inFlight())) {
                turn();
            }
        } catch (IOException | RuntimeException | Error e) {
            desk.broke(e);
        } finally {
            finish();
        }
    }

    private void turn() throws IOException {
        await();
        long now = clock.nanos();
        traffic.send(now);
        if (tick.due(now)) {
            keep(now);
        }
    }

    /** A poller waits whole milliseconds: rounded up, a send is late by less than one. */
    private void await() throws IOException {
        slept = clock.nanos();
        asleep = true;
        long wait = traffic.untilNext(slept, TICK);
        if (wait > 0 && metronome != null) {
            metronome.wish(slept, wait);
        }
        floor.poller().poll((wait + 999_999) / 1_000_000, this);
        wake();
    }

    @Override
    public void ready(Connection connection, boolean readable, boolean writable, boolean ended) {
        wake();
        connection.ready(buffer, readable, writable, ended);
    }

    /** The wait is over with the first connection that is ready; a clock read for each would cost more than its answer. */
    private void wake() {
        if (asleep) {
            asleep = false;
            waited += clock.nanos() - slept;
        }
    }

    private void keep(long now) {
        traffic.follow(now);
        orders.report(traffic.clients());
        if (sweep.due(now)) {
            traffic.sweep(now, timeout);
        }
        if (moment.due(now)) {
            desk.moment(traffic, floor.tally());
        }
        if (second.due(now)) {
            interval();
        }
    }

    private void interval() {
        desk.interval(traffic, floor.tally(), floor.meter(), floor.named(), waited);
        waited = 0;
    }

    private void finish() {
        desk.moment(traffic, floor.tally());
        interval();
        traffic.abandon();
        try {
            floor.poller().close();
        } catch (IOException e) {
            desk.broke(e);
        }
    }
}
