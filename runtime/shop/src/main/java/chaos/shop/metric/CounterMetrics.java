package chaos.shop.metric;

import chaos.shop.life.Clock;

/** The metrics of what the counters count, and of the event loops. */
public final class CounterMetrics {
    private static final int CLASSES = 5;

    private CounterMetrics() {}

    public static void on(Page page, Counters counters, LoopLag lag) {
        requests(page, counters);
        connections(page, counters);
        loops(page, lag);
    }

    private static void requests(Page page, Counters counters) {
        Page.Family requests = page.counter("shop_requests_total", "Requests taken, by endpoint.");
        Page.Family responses = page.counter("shop_responses_total", "Answers given, by endpoint and status class.");
        for (Endpoint e : Endpoint.values()) {
            requests.is("endpoint", e.path(), () -> counters.requests(e));
        }
        for (Endpoint e : Endpoint.values()) {
            for (int digit = 2; digit <= CLASSES; digit++) {
                int statusClass = digit;
                responses.is("endpoint", e.path(), "status", digit + "xx", () -> counters.responses(e, statusClass));
            }
        }
        page.gauge("shop_requests_in_flight", "Requests taken and not answered yet.")
                .is(counters::inFlight);
        Page.Family errors = page.counter("shop_errors_total", "What went wrong, by kind.");
        for (ErrorKind kind : ErrorKind.values()) {
            errors.is("kind", kind.word(), () -> counters.errors(kind));
        }
    }

    private static void connections(Page page, Counters counters) {
        page.gauge("shop_connections_open", "Connections open now.").is(counters::open);
        page.counter("shop_connections_accepted_total", "Connections ever accepted.")
                .is(counters::accepted);
        page.counter("shop_connections_rejected_total", "Connections closed at once, being above the limit.")
                .is(counters::connectionsRejected);
    }

    private static void loops(Page page, LoopLag lag) {
        page.gauge("shop_event_loops", "Event loops that serve connections.").is(lag::count);
        page.gauge("shop_event_loop_lag_seconds", "How late the worst loop is now.")
                .is(() -> lag.now(Clock.nanos()));
        page.gauge("shop_event_loop_lag_recent_seconds", "How late the worst loop was in the last 1 to 2 seconds.")
                .is(() -> lag.recent(Clock.nanos()));
        page.gauge("shop_event_loop_lag_max_seconds", "How late the worst loop ever was.")
                .is(() -> lag.most(Clock.nanos()));
    }
}
