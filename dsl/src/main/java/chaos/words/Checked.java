package chaos.words;

import chaos.plan.Check;

/** Something that can be looked at and that is so or not: {@code path('/srv/shop').exists}. */
public final class Checked implements Word {

    private final Check check;

    Checked(Check check) {
        this.check = check;
    }

    Check check() {
        return check;
    }
}
