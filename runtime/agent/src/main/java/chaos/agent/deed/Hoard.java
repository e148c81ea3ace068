package chaos.agent.deed;

import java.util.List;

/** A deed that takes ever more of something, by the clock, and when there is no more of it keeps what it has and tries on. */
abstract class Hoard implements Deed {

    private static final long TICK = 5_000_000;

    private final Life life;
    private final Ramp ramp;
    private final double piece;

    /** At a rate, in pieces of about a size. */
    Hoard(Life life, Arguments arguments, double piece) {
        this.life = life;
        this.ramp = new Ramp(arguments.number("rate"), arguments.number("ceiling", Double.MAX_VALUE));
        this.piece = piece;
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::hoard);
    }

    private void hoard() {
        while (life.isOn()) {
            double taken = ramp.missing() < piece ? 0 : take();
            ramp.add(taken);
            if (taken == 0) {
                life.rest(TICK);
            }
        }
    }

    /** Takes another piece and says how much that is; 0 where there is no more. */
    abstract double take();

    final double had() {
        return ramp.had();
    }

    @Override
    public double asked() {
        return ramp.asked();
    }

    @Override
    public double achieved() {
        return ramp.achieved();
    }
}
