package chaos.words;

import chaos.plan.Comparator;
import chaos.plan.Stage;
import chaos.quantity.Text;

/** A claim about the stage of a failure. */
public final class StageClaim implements Word {

    private final Claim claim;

    StageClaim(Claim claim) {
        this.claim = claim;
    }

    /** Whether the stage is entered. */
    public Compared reaches(Stage stage) {
        return claim.compared(Comparator.REACHES, new Text(stage.name()));
    }

    public Compared isMilderThan(Stage stage) {
        return claim.compared(Comparator.IS_MILDER_THAN, new Text(stage.name()));
    }

    public Compared isWorseThan(Stage stage) {
        return claim.compared(Comparator.IS_WORSE_THAN, new Text(stage.name()));
    }
}
