package chaos.words;

import chaos.plan.Wording;

/** A symbolic link. */
public final class LinkNoun implements Word {

    private final Wording link;

    LinkNoun(Wording link) {
        this.link = link;
    }

    Wording link() {
        return link;
    }
}
