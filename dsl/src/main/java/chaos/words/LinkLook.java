package chaos.words;

import chaos.plan.Check;

/** {@code onlyIf link('/srv/shop/current')} .. {@code pointsTo '/srv/shop/releases/2.5.1'}. */
public final class LinkLook implements Word {

    private final Sight sight;
    private final LinkNoun noun;

    LinkLook(Sight sight, LinkNoun noun) {
        this.sight = sight;
        this.noun = noun;
    }

    /** Where it leads. */
    public Looked pointsTo(CharSequence place) {
        sight.take(new Check.LinkPoints(noun.link(), Texts.wording(place)));
        return new Looked(sight);
    }
}
