package chaos.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The closed clients there are, and those that leave but have a request in flight. */
final class Crowd implements Traffic, Rounds {

    private final Floor floor;
    private final Orders orders;
    private final List<Route> routes;
    private final Shares shares;
    private final long zero;
    private final List<Client> staying = new ArrayList<>();
    private final List<Client> leaving = new ArrayList<>();

    /** The routes are shared among the clients by their weights; the clients' phases are on the grid that begins at {@code zero}. */
    Crowd(Floor floor, Orders orders, List<Route> routes, long zero) {
        this.floor = floor;
        this.orders = orders;
        this.routes = List.copyOf(routes);
        this.shares = new Shares(routes);
        this.zero = zero;
    }

    @Override
    public void follow(long now) {
        resize(orders.clientsAt(now), orders.atOnce(now), now);
    }

    @Override
    public long untilNext(long now, long limit) {
        return floor.agenda().untilNext(now, limit);
    }

    @Override
    public void send(long now) {
        long time = now;
        for (Client client = floor.agenda().pollDue(time);
                client != null;
                client = floor.agenda().pollDue(time)) {
            client.begin(time);
            time = floor.clock().nanos();
        }
    }

    /** What is not sent when the end is told has its client still waiting, and is not sent. */
    @Override
    public boolean owes() {
        return false;
    }

    @Override
    public long clients() {
        return staying.size();
    }

    /** The next round is due on the client's grid, and not before it is ready. */
    @Override
    public void over(Client client, Ending ending, long now, long ready) {
        if (client.leaving()) {
            return;
        }
        Route route = client.route();
        long pace = route.pace();
        long due = ending.answered()
                ? Pacer.next(client.roundDue(), pace, ready)
                : Pacer.retry(client.roundDue(), pace, ready);
        client.take(route, due);
    }

    @Override
    public void moment(Map<String, Double> signals) {
        signals.put("clients", (double) staying.size());
        signals.put("connections.client", (double) connections());
    }

    @Override
    public void counts(Map<String, Double> signals) {
        // Clients are not counted, only their requests are.
    }

    private long connections() {
        return staying.stream().filter(Client::connected).count()
                + leaving.stream().filter(Client::connected).count();
    }

    /** Requests a second that the clients intend; not a number where one of them has no pace. */
    @Override
    public double offered(long now) {
        double sum = 0;
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            long clients = shares.of(i, staying.size());
            sum += clients == 0 ? 0 : clients * route.length() * 1e9 / route.pace();
        }
        return Double.isInfinite(sum) ? Double.NaN : sum;
    }

    /** Lets clients join or leave until there are as many as wanted; the last to join leave first. */
    private void resize(long wanted, boolean atOnce, long now) {
        while (staying.size() < wanted) {
            join(atOnce, now);
        }
        while (staying.size() > wanted) {
            Client client = staying.remove(staying.size() - 1);
            client.leave();
            leaving.add(client);
        }
    }

    /** Gives up what was begun longer ago than the timeout, and forgets who has left. */
    @Override
    public void sweep(long now, long timeout) {
        staying.forEach(client -> client.sweep(now, timeout));
        leaving.forEach(client -> client.sweep(now, timeout));
        leaving.removeIf(client -> !client.busy());
    }

    /** Closes all connections at once. */
    @Override
    public void abandon() {
        staying.forEach(Client::abandon);
        leaving.forEach(Client::abandon);
    }

    private void join(boolean atOnce, long now) {
        int place = staying.size();
        Route route = routes.get(shares.routeOf(place));
        Client client = new Client(floor, this, route);
        client.take(route, atOnce ? now : Pacer.first(place, route.pace(), zero, now));
        client.await();
        staying.add(client);
    }
}
