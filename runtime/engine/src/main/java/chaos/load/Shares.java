package chaos.load;

import java.util.List;

/**
 * Which route each client goes: the routes take turns by their weights, spread evenly (smooth weighted round robin), so that
 * any number of first clients is divided as the weights say, to less than one client a route for the first turn.
 */
final class Shares {

    private final int[] turn;

    Shares(List<Route> routes) {
        int total = routes.stream().mapToInt(Route::weight).sum();
        turn = new int[total];
        int[] credit = new int[routes.size()];
        for (int place = 0; place < total; place++) {
            int richest = 0;
            for (int i = 0; i < credit.length; i++) {
                credit[i] += routes.get(i).weight();
                richest = credit[i] > credit[richest] ? i : richest;
            }
            credit[richest] -= total;
            turn[place] = richest;
        }
    }

    /** The index of the route that the client at a place goes. */
    int routeOf(int place) {
        return turn[place % turn.length];
    }

    /** How many of the first clients go a route. */
    long of(int route, int clients) {
        long count = 0;
        for (int place = 0; place < turn.length; place++) {
            if (turn[place] == route) {
                count += (clients + turn.length - 1 - place) / turn.length;
            }
        }
        return count;
    }
}
