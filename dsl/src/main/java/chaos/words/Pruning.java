package chaos.words;

import chaos.plan.FileAct;
import chaos.plan.Wording;
import java.time.Duration;

/** {@code prune "$home/logs"} .. {@code matching '*.gz' olderThan 7.days keep 3.files}. */
public final class Pruning implements Word {

    private final Acting.Pending act;
    private final Wording directory;

    Pruning(Acting.Pending act, Wording directory) {
        this.act = act;
        this.directory = directory;
    }

    /** Which of its files, by a glob over their names. */
    public Matching matching(String pattern) {
        act.needs("`olderThan <duration> keep <files>`");
        Laws.glob(act.sentence(), pattern);
        return new Matching(pattern);
    }

    /** Files whose names are known. */
    public final class Matching implements Word {

        private final String pattern;

        private Matching(String pattern) {
            this.pattern = pattern;
        }

        /** How long their last change must be ago. */
        public Older olderThan(Duration age) {
            act.needs("`keep <files>`");
            return new Older(pattern, age);
        }
    }

    /** Files whose age is known. */
    public final class Older implements Word {

        private final String pattern;
        private final Duration age;

        private Older(String pattern, Duration age) {
            this.pattern = pattern;
            this.age = age;
        }

        /** How many of the youngest stay, however old they are. */
        public void keep(Files floor) {
            act.done(origin -> new FileAct.Prune(directory, pattern, age, floor.number(), origin));
        }
    }
}
