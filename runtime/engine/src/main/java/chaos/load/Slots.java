package chaos.load;

import java.util.ArrayList;
import java.util.List;

/** The places of a client's values by their names: what a feeder gives, then what is captured. */
final class Slots {

    private final List<String> names = new ArrayList<>();

    /** The place of a name, which it takes now where it has none. */
    int of(String name) {
        int known = names.indexOf(name);
        if (known >= 0) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    int count() {
        return names.size();
    }
}
