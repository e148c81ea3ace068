package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.List;

/** Ends this JVM at once, without its shutdown hooks, and with a status. */
final class Halt implements Deed {

    // Long enough for the attach that brought it here to be answered.
    private static final long MOMENT = 300_000_000;

    private final Life life;
    private final int status;

    Halt(Life life, Arguments arguments, Instrumentation instrumentation) {
        this.life = life;
        this.status = (int) arguments.number("status", 1);
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::halt);
    }

    private void halt() {
        life.rest(MOMENT);
        if (life.isOn()) {
            Runtime.getRuntime().halt(status);
        }
    }

    @Override
    public String what() {
        return "halted";
    }

    @Override
    public double asked() {
        return 1;
    }

    /** It is alive. */
    @Override
    public double achieved() {
        return 0;
    }

    @Override
    public String release() {
        return "it was not yet halted";
    }
}
