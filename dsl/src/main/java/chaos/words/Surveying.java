package chaos.words;

import chaos.plan.FileAct;
import chaos.plan.Wording;
import chaos.quantity.Percent;

/** {@code survey home} .. {@code warning 80.percent critical 90.percent}. */
public final class Surveying implements Word {

    static final Percent WARNING = new Percent(80);
    static final Percent CRITICAL = new Percent(90);

    private final Acting.Pending act;
    private final Wording directory;

    Surveying(Acting.Pending act, Wording directory) {
        this.act = act;
        this.directory = directory;
    }

    /** From which used share on it warns. */
    public Warned warning(Percent share) {
        act.needs("`critical <percent>`");
        return new Warned(share);
    }

    /** A survey whose warning is known. */
    public final class Warned implements Word {

        private final Percent warning;

        private Warned(Percent warning) {
            this.warning = warning;
        }

        /** From which used share on the file system counts as full. */
        public void critical(Percent share) {
            if (share.percent() < warning.percent()) {
                String law = "critical is at least the warning, " + warning.print();
                act.sentence().slip(law + ", got " + share.print(), share.print(), warning.print() + " or more");
            }
            act.done(origin -> new FileAct.Survey(directory, warning, share, origin));
        }
    }
}
