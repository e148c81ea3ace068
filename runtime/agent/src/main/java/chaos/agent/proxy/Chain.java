package chaos.agent.proxy;

import java.util.ArrayList;
import java.util.List;

/** The stages of one direction of a connection, in the order in which their toxics came, and what is behind them. */
final class Chain {

    private final Stage last;
    private final List<Placed> placed = new ArrayList<>();

    Chain(Stage last) {
        this.last = last;
    }

    /** A toxic's stage. */
    private static final class Placed {

        private final Dose dose;
        private final Stage stage;

        Placed(Dose dose, Stage stage) {
            this.dose = dose;
            this.stage = stage;
        }
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    Stage first() {
        return placed.isEmpty() ? last : placed.get(0).stage;
    }

    /** Puts a stage behind all others. */
    void add(Dose dose, Stage stage) {
        stage.leadsTo(last);
        if (!placed.isEmpty()) {
            placed.get(placed.size() - 1).stage.leadsTo(stage);
        }
        placed.add(new Placed(dose, stage));
    }

    boolean has(Dose dose) {
        return placed.stream().anyMatch(one -> one.dose == dose);
    }

    /** Takes a toxic's stage out; what it held goes on. */
    void remove(Dose dose) {
        for (int i = 0; i < placed.size(); i++) {
            if (placed.get(i).dose == dose) {
                Stage stage = placed.remove(i).stage;
                if (i > 0) {
                    placed.get(i - 1).stage.leadsTo(stage.next());
                }
                stage.release();
                return;
            }
        }
    }
}
