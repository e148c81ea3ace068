package chaos.plan;

import chaos.quantity.Amount;
import chaos.quantity.Span;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A signal, a comparator and a limit, that must be so for a time.
 *
 * @param lasting how long it must be so without a break; zero: at once
 * @param over the sliding window that the signal is taken over: percentiles of all its answers, ratios of all its
 *     requests, means of rates, increases of counts; zero: second by second
 */
public record Condition(Signal signal, Comparator comparator, Amount limit, Duration lasting, Duration over) {

    /** A plan that was stored before there were windows has none. */
    public Condition(Signal signal, Comparator comparator, Amount limit, Duration lasting, @Nullable Duration over) {
        this.signal = signal;
        this.comparator = comparator;
        this.limit = limit;
        this.lasting = lasting;
        this.over = over == null ? Duration.ZERO : over;
    }

    /** A condition that is looked at second by second. */
    public Condition(Signal signal, Comparator comparator, Amount limit, Duration lasting) {
        this(signal, comparator, limit, lasting, Duration.ZERO);
    }

    /** The condition as a person reads it. */
    public String print() {
        String sentence = signal.name() + " " + comparator.words() + " " + limit.print();
        String window = over.isZero() ? sentence : sentence + " over " + Span.print(over);
        return lasting.isZero() ? window : window + " for " + Span.print(lasting);
    }
}
