package chaos.words;

import chaos.plan.Check;
import chaos.plan.Comparator;
import chaos.plan.Condition;
import chaos.plan.Origin;
import chaos.plan.Response;
import chaos.plan.Signal;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sentence with {@code that} or {@code when} says, as far as it has been said. */
final class Claim {

    /** What the diagnosis finds, and nothing samples. */
    private static final Pattern DERIVED = Pattern.compile(
            "forecast\\..*|stage(\\..*)?|recovery|responses(\\..*)?|timeToFailure|breakPoint.*|knee.*|lastClean|overload.*");

    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);

    private final Sentence sentence;
    private final Noun noun;
    private final @Nullable String actNeeded;
    private @Nullable Comparator comparator;
    private @Nullable Amount limit;
    private Duration lasting = Duration.ZERO;
    private Duration over = Duration.ZERO;
    private Response.@Nullable Act act;
    private Duration cooldown = Duration.ofSeconds(10);
    private @Nullable Sight sight;

    /** A claim about a noun; {@code actNeeded} says what must follow the comparison, null where nothing must. */
    Claim(Sentence sentence, Noun noun, @Nullable String actNeeded) {
        this.sentence = sentence;
        this.noun = noun;
        this.actNeeded = actNeeded;
    }

    /** The same, of a runbook's act that waits for it. */
    Claim seenBy(Sight act) {
        sight = act;
        return this;
    }

    /** How long a runbook's act waits for it. */
    void within(Duration time) {
        Sight act = sight;
        if (act != null) {
            condition(noun.signal()).map(Check.SignalHolds::new).ifPresent(act::take);
            act.within(time);
        }
    }

    Compared compared(Comparator how, Amount amount) {
        comparator = how;
        limit = amount;
        if (actNeeded == null) {
            sentence.done();
        } else {
            sentence.needs(actNeeded);
        }
        return new Compared(this);
    }

    Sentence sentence() {
        return sentence;
    }

    Origin origin() {
        return sentence.origin();
    }

    Noun noun() {
        return noun;
    }

    @Nullable Amount limit() {
        return limit;
    }

    void lasting(Duration time) {
        lasting = time;
    }

    /** Whether the signal can be taken over a window; what keeps it from that is reported. */
    boolean windowed(Duration window) {
        if (noun.signal().dimension() == Dimension.NAME
                || DERIVED.matcher(noun.signal().name()).matches()) {
            String name = noun.signal().name();
            sentence.slip(
                    "`over` takes what is measured over a window, and " + name + " is found from all of the run",
                    "over",
                    "`" + name + "` without `over`");
            return false;
        }
        boolean fits = window.compareTo(SHORTEST_WINDOW) >= 0;
        if (!fits) {
            String law = "a window is at least 1 s long";
            sentence.slip(law + ", got " + Span.print(window), Span.print(window), "`over 1.s` or longer");
        }
        return fits;
    }

    void over(Duration window) {
        over = window;
    }

    boolean wantsAct() {
        return actNeeded != null;
    }

    void act(Response.Act what) {
        act = what;
        sentence.done();
    }

    void cooldown(Duration time) {
        cooldown = time;
    }

    /** The condition, for the signal that the noun was found to mean; empty while the sentence is unfinished. */
    Optional<Condition> condition(Signal signal) {
        return comparator == null || limit == null
                ? Optional.empty()
                : Optional.of(new Condition(signal, comparator, limit, lasting, over));
    }

    /** The response that the sentence gives; empty while it is unfinished. */
    Optional<Response> response(Signal signal) {
        Response.Act done = act;
        return done == null
                ? Optional.empty()
                : condition(signal).map(when -> new Response(when, done, cooldown, origin()));
    }
}
