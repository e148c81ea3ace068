package chaos.agent.act;

/** One fault that is to be begun or is active, as its holder has it. */
public interface Fault {

    /** Begins it; active when this returns. Where this fails, {@link #stop()} is called all the same. */
    void begin() throws Refusal;

    /** Renews what it needs to live, where it is not the holder's process alone; called often, must not block. */
    default void beat() {}

    /** Ends what of it lives in the holder's process or on a line to it; idempotent, returns when that has ended. */
    void stop();
}
