package chaos.words;

import chaos.plan.Spacing;

/** How arrivals lie within their rate: {@code even} or {@code poisson}. */
public final class SpacingNoun implements Word {

    private final Spacing spacing;

    SpacingNoun(Spacing spacing) {
        this.spacing = spacing;
    }

    Spacing spacing() {
        return spacing;
    }
}
