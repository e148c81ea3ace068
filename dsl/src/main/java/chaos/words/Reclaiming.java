package chaos.words;

import chaos.plan.FileAct;
import chaos.plan.Wording;

/** {@code reclaim "$home/logs"} .. {@code matching '*.log'}. */
public final class Reclaiming implements Word {

    private final Acting.Pending act;
    private final Wording directory;

    Reclaiming(Acting.Pending act, Wording directory) {
        this.act = act;
        this.directory = directory;
    }

    /** Which of its deleted files, by a glob over their former names. */
    public void matching(String pattern) {
        Laws.glob(act.sentence(), pattern);
        act.done(origin -> new FileAct.Reclaim(directory, pattern, origin));
    }
}
