package chaos.load;

import chaos.plan.Backpressure.Beyond;
import chaos.plan.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open model: each arrival is sent when it is due, whatever became of those before, over a connection that is free or a
 * new one. Beyond the bound on what is in flight, arrivals wait or are dropped. One that waits is a number, not an object:
 * only the first that waits and how many do is kept, so that a stall of the service costs no memory.
 */
final class Inflow implements Traffic, Rounds {

    /** After a stall of our own so many are sent before the answers are looked at again. */
    private static final int BATCH = 1_000;

    private final Floor floor;
    private final Orders orders;
    private final List<Route> routes;
    private final Shares shares;
    private final Schedule schedule;
    private final Schedule.Cursor next;
    private final Schedule.Cursor first;
    private final List<Client> all = new ArrayList<>();
    private final List<Client> free = new ArrayList<>();
    private final long bound;
    private final boolean drops;
    private final long tick;
    private long nextTick;
    private long offeredAt;
    private double offeredBefore;
    private @Nullable Course followed;
    private long arrived;
    private long begun;
    private long queued;
    private long dropped;
    private long waiting;

    Inflow(Floor floor, Orders orders, List<Route> routes, Load.Arriving arriving, long zero) {
        this.floor = floor;
        this.orders = orders;
        this.routes = List.copyOf(routes);
        this.shares = new Shares(routes);
        this.schedule = new Schedule(arriving.spacing());
        this.next = schedule.cursor();
        this.first = schedule.cursor();
        this.bound = arriving.backpressure().inFlight();
        this.drops = arriving.backpressure().beyond() == Beyond.DROP;
        this.tick = arriving.tick().toNanos();
        this.nextTick = zero;
        this.offeredAt = zero;
    }

    @Override
    public void follow(long now) {
        Course course = orders.course();
        if (course != null && course != followed) {
            followed = course;
            schedule.follow(course.shapes(), course.begun());
            next.locate();
            first.locate();
        }
    }

    @Override
    public long untilNext(long now, long limit) {
        long pending = floor.agenda().untilNext(now, limit);
        long due = orders.ending() && !owes() ? limit : next.until(now, limit);
        boolean sendable = waiting > 0 && busy() < bound;
        return Math.min(pending, sendable || due < limit ? Math.max(due, Math.max(0, nextTick - now)) : limit);
    }

    @Override
    public void send(long now) {
        follow(now);
        for (Client client = floor.agenda().pollDue(now);
                client != null;
                client = floor.agenda().pollDue(now)) {
            client.begin(now);
        }
        if (nextTick - now <= 0) {
            nextTick += ((now - nextTick) / tick + 1) * tick;
            tick(now);
        }
    }

    private void tick(long now) {
        sendWaiting(now);
        while (next.due(orders.ending() ? orders.ended() : now)) {
            arrive(now);
            next.advance();
        }
    }

    /** What arrived between the last tick and the end. */
    @Override
    public boolean owes() {
        return orders.ending() && next.due(orders.ended());
    }

    private void sendWaiting(long now) {
        for (int i = 0; i < BATCH && waiting > 0 && busy() < bound; i++) {
            Client client = client();
            takeFirst(client, now);
            client.begin(floor.clock().nanos());
        }
    }

    private void arrive(long now) {
        arrived++;
        if (waiting == 0 && busy() < bound) {
            Client client = client();
            client.take(route(next.index()), next.time());
            begun++;
            client.begin(floor.clock().nanos());
            return;
        }
        floor.meter().lateness(now - next.time());
        if (drops) {
            dropped++;
            return;
        }
        if (waiting == 0) {
            first.moveTo(next);
        }
        queued++;
        waiting++;
    }

    private void takeFirst(Client client, long now) {
        client.takeQueued(route(first.index()), first.time());
        floor.meter().queued(now - first.time());
        begun++;
        waiting--;
        first.advance();
    }

    private Client client() {
        if (free.isEmpty()) {
            Client client = new Client(floor, this, routes.get(0));
            all.add(client);
            return client;
        }
        return free.remove(free.size() - 1);
    }

    private Route route(long index) {
        return routes.get(shares.routeOf((int) (index & Integer.MAX_VALUE)));
    }

    private long busy() {
        return all.size() - free.size();
    }

    /** Who was answered sends the first that waits at once; who could not reach the service waits for the next tick. */
    @Override
    public void over(Client client, Ending ending, long now, long ready) {
        if (waiting > 0 && ending.answered() && !orders.ending() && ready - now <= 0) {
            takeFirst(client, now);
        } else {
            free.add(client);
        }
    }

    @Override
    public long clients() {
        return 0;
    }

    @Override
    public double offered(long now) {
        double area = schedule.areaAt(now);
        double rate = (area - offeredBefore) * 1e9 / Math.max(1, now - offeredAt);
        offeredBefore = area;
        offeredAt = now;
        return orders.ending() ? 0 : rate;
    }

    @Override
    public void sweep(long now, long timeout) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).sweep(now, timeout);
        }
    }

    @Override
    public void abandon() {
        all.forEach(Client::abandon);
    }

    @Override
    public void moment(Map<String, Double> signals) {
        signals.put("waiting", (double) waiting);
        signals.put("connections.client", (double)
                all.stream().filter(Client::connected).count());
    }

    @Override
    public void counts(Map<String, Double> signals) {
        signals.put("load.arrived", (double) arrived);
        signals.put("load.begun", (double) begun);
        signals.put("load.queued", (double) queued);
        signals.put("load.dropped", (double) dropped);
    }
}
