package chaos.fault;

import chaos.plan.BundledTarget;
import chaos.plan.FaultCall;
import chaos.plan.Injection;
import chaos.plan.Scenario;
import chaos.quantity.Size;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a leak into the bundled shop's heap comes to, by simple sums. */
final class LeakSums {

    /** What the shop keeps alive of its heap when it has warmed up, as its metrics say after a collection. */
    private static final long SHOP_NEEDS = 10_000_000;

    private LeakSums() {}

    static List<String> of(FaultCall call, Scenario scenario, BundledTarget shop) {
        double rate = Said.get(call, "rate").value();
        double free = Math.max(0, shop.heap().bytes() - SHOP_NEEDS);
        Duration full = seconds(free / rate);
        return lasting(call, scenario)
                .filter(time -> time.compareTo(full) < 0)
                .map(time -> List.of(falls(rate, time, free)))
                .orElseGet(() -> List.of(fills(call, shop, free, full) + lead(scenario, full)));
    }

    private static Optional<Duration> lasting(FaultCall call, Scenario scenario) {
        return scenario.chaos().stream()
                .filter(injection -> injection.fault().equals(call))
                .findFirst()
                .flatMap(Injection::lasting);
    }

    private static String falls(double rate, Duration time, double free) {
        Size leaked = new Size(Math.round(rate * time.toMillis() / 1000));
        return "in " + Span.print(time) + " the leak keeps " + leaked + " of about " + size(free)
                + " that are free of the heap: it does not fill it";
    }

    private static String fills(FaultCall call, BundledTarget shop, double free, Duration full) {
        return "at " + Said.get(call, "rate").print() + " the leak fills what is free of a heap of "
                + shop.heap().print() + " (about " + size(free) + ") in about " + Span.print(full);
    }

    /** Whether the lead that the script expects leaves any time to notice the leak at all. */
    private static String lead(Scenario scenario, Duration full) {
        return scenario.expect().stream()
                .map(expectation -> expectation.condition())
                .filter(condition -> condition.signal().name().equals("forecast.lead"))
                .map(condition -> seconds(condition.limit().value()))
                .findFirst()
                .map(lead -> full.compareTo(lead) > 0
                        ? ", so a lead of " + Span.print(lead) + " can be had if it is noticed within "
                                + Span.print(full.minus(lead))
                        : ", so a lead of " + Span.print(lead) + " cannot be had")
                .orElse("");
    }

    private static String size(double bytes) {
        return new Size(Math.round(bytes)).print();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }
}
