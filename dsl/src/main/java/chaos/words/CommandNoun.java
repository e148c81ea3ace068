package chaos.words;

import chaos.plan.Check;
import chaos.plan.Wording;
import java.util.List;

/** A command: an act of its own, or what {@code verify command('..').succeeds} looks at. */
public final class CommandNoun implements Word {

    private final List<Wording> words;
    private final Acting.Pending act;

    CommandNoun(List<Wording> words, Acting.Pending act) {
        this.words = words;
        this.act = act;
    }

    /** Whether it ends with exit status 0. */
    public Checked getSucceeds() {
        act.withdraw();
        return new Checked(new Check.CommandSucceeds(words));
    }
}
