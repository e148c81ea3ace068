package chaos.agent.ledger;

import java.util.List;

/** What lies in a ledger: the entries, oldest first, and what was refused, each with its reason. */
public final class Listing {

    private final List<Entry> entries;
    private final List<String> refused;

    Listing(List<Entry> entries, List<String> refused) {
        this.entries = List.copyOf(entries);
        this.refused = List.copyOf(refused);
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<String> refused() {
        return refused;
    }
}
