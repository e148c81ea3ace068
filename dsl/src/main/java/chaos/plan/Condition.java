package chaos.plan;

import chaos.quantity.Amount;
import chaos.quantity.Span;
import java.time.Duration;

/**
 * A signal, a comparator and a limit, that must be so for a time.
 *
 * @param lasting how long it must be so without a break; zero: at once
 */
public record Condition(Signal signal, Comparator comparator, Amount limit, Duration lasting) {

    /** The condition as a person reads it. */
    public String print() {
        String sentence = signal.name() + " " + comparator.words() + " " + limit.print();
        return lasting.isZero() ? sentence : sentence + " for " + Span.print(lasting);
    }
}
