package chaos.plan;

import chaos.quantity.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The steady-state gate: under the warm-up load the steady state must hold for a time; its end is time 0 of the plan.
 *
 * @param clients how many clients the warm-up load has; 0 in the open model
 * @param rate how many arrive a second while warming up; empty in the closed model
 * @param warmUp how long the warm-up runs before the steady state is looked at
 * @param hold how long the steady state must hold without a break
 * @param patience how long the gate waits, after the warm-up, for the hold to be complete
 * @param steady what must hold; the service level objectives where the script says nothing of its own
 */
public record Gate(
        long clients, Optional<Rate> rate, Duration warmUp, Duration hold, Duration patience, List<Condition> steady) {

    public Gate {
        steady = List.copyOf(steady);
    }

    /** A gate with a warm-up load of clients. */
    public Gate(long clients, Duration warmUp, Duration hold, Duration patience, List<Condition> steady) {
        this(clients, Optional.empty(), warmUp, hold, patience, steady);
    }

    /** The warm-up load. */
    public LoadShape load(Origin origin) {
        return rate.<LoadShape>map(perSecond -> new Arrivals(perSecond, warmUp, origin))
                .orElseGet(() -> new Hold(clients, warmUp, origin));
    }
}
