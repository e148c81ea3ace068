package chaos.words;

import chaos.plan.FileAct;
import chaos.plan.Wording;

/** {@code point "$home/current"} .. {@code at "$home/releases/2.5.1"}. */
public final class Pointing implements Word {

    private final Acting.Pending act;
    private final Wording link;

    Pointing(Acting.Pending act, Wording link) {
        this.act = act;
        this.link = link;
    }

    /** Where the link shall lead. */
    public void at(CharSequence place) {
        Wording to = Texts.wording(place);
        act.done(origin -> new FileAct.Point(link, to, origin));
    }
}
