package chaos.words;

import chaos.plan.FileAct;
import chaos.plan.Wording;

/** {@code rotate "$home/logs/app.log"} .. {@code keep 5.files by copyTruncate}. */
public final class Rotating implements Word {

    private final Acting.Pending act;
    private final Wording file;

    Rotating(Acting.Pending act, Wording file) {
        this.act = act;
        this.file = file;
    }

    /** How many old ones stay; they are gzipped. */
    public Kept keep(Files files) {
        Laws.within(act.sentence().saying(), "a number of old logs", files.number(), 1, 999);
        act.done(origin -> new FileAct.Rotate(file, files.number(), true, false, origin));
        return new Kept(files.number());
    }

    /** A rotation whose depth is known. */
    public final class Kept implements Word {

        private final int files;

        private Kept(int files) {
            this.files = files;
        }

        /** How it is done. */
        public void by(RotationNoun way) {
            act.done(origin -> new FileAct.Rotate(file, files, true, way.copyTruncate(), origin));
        }
    }
}
