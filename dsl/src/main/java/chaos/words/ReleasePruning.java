package chaos.words;

import chaos.plan.FileAct;
import chaos.plan.Wording;

/** {@code pruneReleases home} .. {@code keep 3.releases}. */
public final class ReleasePruning implements Word {

    private final Acting.Pending act;
    private final Wording home;

    ReleasePruning(Acting.Pending act, Wording home) {
        this.act = act;
        this.home = home;
    }

    /** How many of the last recorded stay. */
    public void keep(Releases releases) {
        act.done(origin -> new FileAct.PruneReleases(home, releases.number(), origin));
    }
}
