package chaos.incident;

import chaos.incident.Offer.Fit;
import chaos.plan.Mends;
import chaos.plan.Runbook;
import chaos.plan.Signal;
import chaos.plan.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ranks runbooks by what they say that they mend: the resource that the forecast names, then the stage, then the kind.
 *
 * @param resource what runs out, by the name that the forecast gives it; empty where nothing is forecast
 * @param stage the worst that was reached
 */
public record Offers(Optional<String> resource, Stage stage) {

    /**
     * A runbook that is there.
     *
     * @param name by which it is run
     * @param asks what it asks and nothing but a person can answer
     */
    public record Candidate(String name, Runbook runbook, List<String> asks) {

        public Candidate {
            asks = List.copyOf(asks);
        }
    }

    /** All of them, the nearest first; of equals the first by name. */
    public List<Offer> rank(List<Candidate> candidates) {
        return candidates.stream()
                .map(this::offer)
                .sorted(Comparator.comparing(Offer::fit).thenComparing(Offer::name))
                .toList();
    }

    private Offer offer(Candidate candidate) {
        Mends mends = candidate.runbook().mends();
        Fit fit = fit(mends);
        return new Offer(candidate.name(), candidate.runbook(), candidate.asks(), fit, why(fit, mends));
    }

    private Fit fit(Mends mends) {
        boolean ofStage = mends.stages().contains(stage);
        if (resource.isPresent() && names(mends).contains(resource.get())) {
            return ofStage ? Fit.RESOURCE_AND_STAGE : Fit.RESOURCE;
        }
        if (ofStage) {
            return Fit.STAGE;
        }
        boolean kin = resource.isPresent() && names(mends).stream().anyMatch(n -> kind(n).equals(kind(resource.get())));
        return kin ? Fit.KIND : Fit.OTHER;
    }

    private static List<String> names(Mends mends) {
        return mends.signals().stream().map(Signal::name).toList();
    }

    /** Signals of one thing have the same first word: {@code disk.used} and {@code disk.free}. */
    private static String kind(String signal) {
        return signal.replaceFirst("\\..*", "");
    }

    private String why(Fit fit, Mends mends) {
        String runsOut = "mends " + resource.orElse("") + ", which runs out";
        return switch (fit) {
            case RESOURCE_AND_STAGE -> runsOut + ", and " + stage;
            case RESOURCE -> runsOut;
            case STAGE -> "mends " + stage;
            case KIND -> "mends " + mends.print() + "; " + resource.orElse("") + " runs out";
            case OTHER -> mends.isEmpty() ? "does not say what it mends" : "mends " + mends.print();
        };
    }
}
