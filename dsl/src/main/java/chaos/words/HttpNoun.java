package chaos.words;

import chaos.plan.Wording;

/** An address that is asked. */
public final class HttpNoun implements Word {

    private final Wording uri;

    HttpNoun(Wording uri) {
        this.uri = uri;
    }

    Wording uri() {
        return uri;
    }
}
