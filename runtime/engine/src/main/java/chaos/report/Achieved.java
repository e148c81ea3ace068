package chaos.report;

import chaos.journal.Event;
import chaos.quantity.Dimension;
import java.util.Locale;

/** What a fault really did beside what was asked. */
final class Achieved {

    private Achieved() {}

    /** Such as {@code rate: asked 1000000, achieved 998400 (99.8 %)}, in the base unit of what was measured. */
    static String print(Event.FaultAchieved achieved) {
        String share = achieved.asked() == 0
                ? ""
                : String.format(Locale.ROOT, " (%.1f %% of it)", 100 * achieved.achieved() / achieved.asked());
        return achieved.what() + ": asked " + number(achieved.asked()) + ", achieved " + number(achieved.achieved())
                + share;
    }

    private static String number(double value) {
        return Dimension.COUNT.print(value);
    }
}
