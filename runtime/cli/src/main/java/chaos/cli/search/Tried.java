package chaos.cli.search;

import java.util.Locale;

/**
 * What one run of a search said.
 *
 * @param goal what is looked for
 * @param value what is known to be borne or to be too much: clients, or seconds until the load was withdrawn
 * @param clients the most clients that there were
 * @param outcome what became of the service
 * @param evidence how that is known, in words
 * @param run the run's name
 * @param seconds how long the run took
 */
public record Tried(
        String goal, double value, long clients, Outcome outcome, String evidence, String run, double seconds) {

    /** What became of the service. */
    public enum Outcome {
        /** It did not break. */
        BORNE("borne"),
        /** It broke. */
        BROKEN("broken"),
        /** It was well again by itself. */
        WELL("well again"),
        /** It lived, but was not well again while it was watched. */
        NOT_WELL("not well"),
        /** Its process ended. */
        DIED("died");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** As a person reads it. */
        public String word() {
            return word;
        }
    }

    /** Whether the point lies at or below the value: the service broke, or did not come back. */
    boolean over() {
        return outcome != Outcome.BORNE && outcome != Outcome.WELL;
    }

    /** The load that it is about, in words. */
    public String load() {
        return Goal.of(goal).orElse(Goal.BREAK_POINT).load(value, clients);
    }

    /** How long the run took, in words. */
    public String time() {
        return String.format(Locale.ROOT, "%.0f s", seconds);
    }
}
