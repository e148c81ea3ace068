package chaos.words;

import chaos.plan.ClosedShape;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import chaos.plan.OpenShape;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.Optional;

/** The load of the warm-up: what the script says of it, else the first level of the load, else a little. */
record FirstLevel(WarmUpBlock warmUp, Load load) {

    private static final long LITTLE = 5;

    long clients() {
        Clients asked = warmUp.clients();
        if (load.open()) {
            return 0;
        }
        return asked == null ? firstClients() : asked.clients();
    }

    Optional<Rate> rate() {
        Rate asked = warmUp.rate();
        if (!load.open()) {
            return Optional.empty();
        }
        return Optional.of(asked == null ? firstRate() : asked);
    }

    private long firstClients() {
        LoadShape first = load.shapes().isEmpty() ? null : load.shapes().get(0);
        long clients = first instanceof ClosedShape closed ? closed.clientsAt(Duration.ZERO) : 0;
        return clients > 0 ? clients : LITTLE;
    }

    private Rate firstRate() {
        double rate = load.shapes().get(0) instanceof OpenShape open ? open.rateAt(0) : 0;
        return new Rate(rate > 0 ? rate : LITTLE);
    }
}
