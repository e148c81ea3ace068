package chaos.cli.explain;

import chaos.plan.HttpRequest;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the clients or arrivals of a load do, in plain English. */
final class JourneyText {

    private JourneyText() {}

    /** The lines of a journey: who goes it and how, then its requests and what of their answers matters. */
    static List<String> of(Journey journey, Load load) {
        List<String> lines = new ArrayList<>();
        lines.add(PlanText.at(journey.origin(), who(journey, load) + ": " + journey.name() + how(journey, load)));
        if (journey.requests().stream().anyMatch(request -> request.name().isPresent())) {
            journey.requests().forEach(request -> lines.addAll(request(request)));
        }
        return lines;
    }

    private static String who(Journey journey, Load load) {
        int all = load.journeys().stream().mapToInt(Journey::weight).sum();
        String one = load.open() ? "arrival" : "client";
        return journey.weight() == all ? "each " + one : journey.weight() + " of " + all + " " + one + "s";
    }

    private static String how(Journey journey, Load load) {
        String pace = load.open() ? "" : pace(journey.pace());
        String connection = journey.reconnects() ? ", a new connection for each request" : "";
        String fed = journey.feeder()
                .map(f -> ", with rows of " + f.file().path() + (f.seed().isPresent() ? " at random" : " in turn"))
                .orElse("");
        return pace + connection + fed;
    }

    private static String pace(Duration pace) {
        return pace.isZero() ? " as soon as the last is answered" : " every " + Span.print(pace);
    }

    private static List<String> request(HttpRequest request) {
        List<String> lines = new ArrayList<>();
        lines.add(request.name().map(name -> "'" + name + "': ").orElse("")
                + request.line()
                + request.timeout().map(time -> " within " + Span.print(time)).orElse("")
                + retries(request)
                + (request.think().isZero() ? "" : ", then thinks " + Span.print(request.think())));
        if (!request.statuses().isEmpty()) {
            lines.add("  right is status "
                    + String.join(
                            ", ",
                            request.statuses().stream().map(String::valueOf).toList()));
        }
        request.checks().forEach(check -> lines.add("  right is: " + check.print()));
        request.captures().forEach(capture -> lines.add("  takes " + capture.print()));
        return lines;
    }

    private static String retries(HttpRequest request) {
        HttpRequest.Retries retries = request.retries();
        String after = retries.pause().isZero() ? "" : ", " + Span.print(retries.pause()) + " after a failure";
        return retries.times() == 0 ? "" : ", tried again at most " + retries.times() + " times" + after;
    }
}
