package chaos.words;

import chaos.plan.Condition;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.Signal;
import chaos.plan.Watch;
import chaos.quantity.Amount;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what a claim is about: a built-in signal, or one that the script watches. */
final class Signals {

    private final Map<String, Signal> watched = new HashMap<>();
    private final Set<String> requests = new TreeSet<>();
    private final Set<Claim> told = new HashSet<>();

    Signals(List<Watch> watches, Load load) {
        for (Journey journey : load.journeys()) {
            journey.requests().forEach(request -> request.name().ifPresent(requests::add));
        }
        for (Watch watch : watches) {
            watched.put(watch.signal().name(), watch.signal());
        }
    }

    Optional<Condition> condition(Claim claim) {
        return claim.condition(of(claim));
    }

    Signal of(Claim claim) {
        Signal said = claim.noun().signal();
        String request = RequestNoun.named(said.name());
        if (!request.isEmpty() && !requests.contains(request) && told.add(claim)) {
            tellRequest(claim, request);
        }
        if (!(claim.noun() instanceof SignalNoun)) {
            return said;
        }
        Signal found = watched.get(said.name());
        if (told.add(claim)) {
            tell(claim, said.name(), found);
        }
        return found == null ? said : found;
    }

    private void tell(Claim claim, String name, @Nullable Signal found) {
        Amount limit = claim.limit();
        if (found == null) {
            String known = watched.isEmpty() ? "nothing" : new TreeSet<>(watched.keySet()).toString();
            claim.sentence().slip("no signal '" + name + "' is watched; `watch` has " + known, name, "one of " + known);
        } else if (limit != null && !fits(found, limit)) {
            String law = "the signal '" + name + "' is measured in " + unit(found.dimension());
            claim.sentence().slip(law + ", got " + limit.print(), limit.print(), "in " + unit(found.dimension()));
        }
    }

    private void tellRequest(Claim claim, String name) {
        String nearest = Nearest.of(name, requests);
        String meant = nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
        String known = requests.isEmpty() ? "none that is named" : String.join(", ", requests);
        claim.sentence()
                .slip("no request '" + name + "' is sent; `load` has " + known + meant, name, "one of: " + known);
    }

    private static boolean fits(Signal signal, Amount limit) {
        return signal.dimension() == limit.dimension() || limit instanceof Count;
    }

    private static String unit(Dimension dimension) {
        return dimension == Dimension.COUNT ? "whole numbers" : dimension.unit();
    }
}
