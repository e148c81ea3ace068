package chaos.words;

import chaos.plan.Check;
import chaos.plan.Wording;

/** A file, directory or link. */
public final class PathNoun implements Word {

    private final Wording path;

    PathNoun(Wording path) {
        this.path = path;
    }

    /** Whether it is there. */
    public Checked getExists() {
        return new Checked(new Check.PathExists(path));
    }
}
