package chaos.verdict;

import chaos.metric.Names;
import chaos.plan.Comparator;
import chaos.plan.Condition;
import chaos.plan.Expectation;
import java.util.Optional;

/** Holds what was measured against what was asked, in words too. */
final class Limits {

    private Limits() {}

    /** A finding on a number. */
    static Finding of(Expectation expectation, double value, String how, Finding.Span span) {
        Condition condition = expectation.condition();
        boolean holds = condition.comparator().holds(value, condition.limit().value());
        String measured = condition.signal().dimension().print(value);
        return finding(expectation, holds, measured, how, span);
    }

    /** A finding on a name. */
    static Finding ofName(Expectation expectation, String found, String how, Finding.Span span) {
        Condition condition = expectation.condition();
        boolean holds =
                Names.holds(condition.comparator(), found, condition.limit().print());
        return finding(expectation, holds, found, how, span);
    }

    /** What was asked, as the rest of a sentence: {@code at least 99.9 %}. */
    static String asked(Condition condition) {
        String words = condition.comparator().words();
        String bare = words.startsWith("is ") ? words.substring("is ".length()) : words;
        String comparator = bare.equals("is") ? "" : bare + " ";
        return comparator + condition.limit().print();
    }

    /** Whether the limit is one from above: everything that is more breaks it. */
    static boolean upper(Comparator comparator) {
        return comparator == Comparator.IS_BELOW
                || comparator == Comparator.IS_AT_MOST
                || comparator == Comparator.IS_MILDER_THAN;
    }

    private static Finding finding(
            Expectation expectation, boolean holds, String measured, String how, Finding.Span span) {
        Condition condition = expectation.condition();
        String told = measured + (how.isEmpty() ? "" : " " + how);
        String asked = asked(condition);
        String why = condition.signal().name() + " was " + told
                + (holds ? ", as was asked: " + asked + "." : "; asked was " + asked + ".");
        return new Finding(
                expectation, holds ? Outcome.HELD : Outcome.BROKEN, Optional.of(told), Optional.of(span), why);
    }
}
