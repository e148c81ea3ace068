package chaos.plan;

/** How arrivals lie within the rate of their shape. */
public sealed interface Spacing {

    /** The spacing as a person reads it. */
    String print();

    /** Each comes when the area under the rate has grown by one: as even as the rate is. */
    record Even() implements Spacing {
        @Override
        public String print() {
            return "evenly spaced";
        }
    }

    /** Independent of one another, as people are (a Poisson process); the same seed gives the same times. */
    record Poisson(long seed) implements Spacing {
        @Override
        public String print() {
            return "spaced at random (Poisson, seed " + seed + ")";
        }
    }
}
