package chaos.agent;

import chaos.agent.act.Refusal;
import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import java.io.IOException;
import java.util.Optional;

/**
 * The rule that a fault is not done to what somebody else does the same to: neither would be exact, and the end of one
 * would be taken for the end of both. It is asked before the intent is written and after: of two that begin at the same
 * moment at least one sees the other.
 */
final class Rivals {

    private final Ledger ledger;

    Rivals(Ledger ledger) {
        this.ledger = ledger;
    }

    void refuse(Entry ours) throws Refusal {
        try {
            Optional<Entry> rival = ledger.list().entries().stream()
                    .filter(other -> isRival(ours, other))
                    .findFirst();
            if (rival.isPresent()) {
                throw Refusal.unsafe(message(rival.get()));
            }
        } catch (IOException unreadable) {
            throw new Refusal("the ledger cannot be read: " + unreadable);
        }
    }

    private static boolean isRival(Entry ours, Entry other) {
        return !other.holder().equals(ours.holder())
                && other.kind().equals(ours.kind())
                && other.thing().equals(ours.thing());
    }

    private static String message(Entry rival) {
        String who = rival.fault() + " of run " + rival.run();
        return rival.holder().isAlive()
                ? "the same is done to it by " + who + " (" + rival.what() + "); wait for its end, or end it: "
                        + UndoJob.command(rival)
                : who + " was left behind there (" + rival.what() + "); first end it: " + UndoJob.command(rival);
    }
}
