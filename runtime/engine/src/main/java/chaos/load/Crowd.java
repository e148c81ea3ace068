package chaos.load;

import java.util.ArrayList;
import java.util.List;

/** The clients there are, and those that leave but have a request in flight. */
final class Crowd {

    private final Floor floor;
    private final List<Route> routes;
    private final Shares shares;
    private final long zero;
    private final List<Client> staying = new ArrayList<>();
    private final List<Client> leaving = new ArrayList<>();

    /** The routes are shared among the clients by their weights; the clients' phases are on the grid that begins at {@code zero}. */
    Crowd(Floor floor, List<Route> routes, long zero) {
        this.floor = floor;
        this.routes = List.copyOf(routes);
        this.shares = new Shares(routes);
        this.zero = zero;
    }

    int size() {
        return staying.size();
    }

    /** How many connections stand. */
    long connections() {
        return staying.stream().filter(Client::connected).count()
                + leaving.stream().filter(Client::connected).count();
    }

    /** Requests a second that the clients intend; not a number where one of them has no pace. */
    double offered() {
        double sum = 0;
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            long clients = shares.of(i, staying.size());
            sum += clients == 0 ? 0 : clients * route.length() * 1e9 / route.pace();
        }
        return Double.isInfinite(sum) ? Double.NaN : sum;
    }

    /** Lets clients join or leave until there are as many as wanted; the last to join leave first. */
    void resize(long wanted, long now) {
        while (staying.size() < wanted) {
            join(now);
        }
        while (staying.size() > wanted) {
            Client client = staying.remove(staying.size() - 1);
            client.leave();
            leaving.add(client);
        }
    }

    /** Gives up what was begun longer ago than the timeout, and forgets who has left. */
    void sweep(long now, long timeout) {
        staying.forEach(client -> client.sweep(now, timeout));
        leaving.forEach(client -> client.sweep(now, timeout));
        leaving.removeIf(client -> !client.busy());
    }

    /** Closes all connections at once. */
    void abandon() {
        staying.forEach(Client::abandon);
        leaving.forEach(Client::abandon);
    }

    private void join(long now) {
        int place = staying.size();
        Route route = routes.get(shares.routeOf(place));
        staying.add(new Client(floor, route, Pacer.first(place, route.pace(), zero, now)));
    }
}
