package chaos.load;

import chaos.plan.HttpRequest;
import chaos.plan.Journey;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A journey as it is sent: its requests made once, for all the clients of one loop. */
final class Route {

    private static final @Nullable String[] NO_VALUES = {};

    private final Request[] requests;
    private final int weight;
    private final long pace;
    private final boolean reconnects;
    private final boolean examines;
    private final @Nullable Feed feed;
    private final int values;

    Route(URI base, Journey journey, NamedMeter.Register named, @Nullable Feed feed) {
        Slots slots = new Slots();
        journey.feeder().ifPresent(feeder -> feeder.columns().forEach(slots::of));
        requests = journey.requests().stream()
                .map(request -> request(base, request, journey.reconnects(), named, slots))
                .toArray(Request[]::new);
        weight = journey.weight();
        pace = journey.pace().toNanos();
        reconnects = journey.reconnects();
        examines = Arrays.stream(requests).anyMatch(request -> request.examination() != null);
        this.feed = feed;
        values = slots.count();
    }

    private static Request request(URI base, HttpRequest plan, boolean closes, NamedMeter.Register named, Slots slots) {
        NamedMeter meter = plan.name().map(named::of).orElse(null);
        return new Request(new Message(base, plan, closes, slots), plan, Examination.of(plan, slots), meter);
    }

    Request at(int step) {
        return requests[step];
    }

    int length() {
        return requests.length;
    }

    int weight() {
        return weight;
    }

    /** Nanoseconds between two intended begins of it by one client. */
    long pace() {
        return pace;
    }

    /** Whether each request has a connection of its own. */
    boolean reconnects() {
        return reconnects;
    }

    /** Whether any of its answers is kept to be looked at. */
    boolean examines() {
        return examines;
    }

    /** A client's place for its values. */
    @Nullable String[] room() {
        return values == 0 ? NO_VALUES : new String[values];
    }

    /** A new round begins: what was captured is forgotten, and the next row is taken. */
    void refresh(@Nullable String[] values) {
        if (values.length > 0) {
            Arrays.fill(values, null);
        }
        if (feed != null) {
            feed.next(values);
        }
    }
}
