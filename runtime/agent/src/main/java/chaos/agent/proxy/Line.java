package chaos.agent.proxy;

import java.util.SplittableRandom;

/** What a stage may ask of the connection that it stands in. */
interface Line {

    /** Now, in nanoseconds; differences only mean something. */
    long now();

    /** Has something done at a time, or soon after. It may come when the stage is gone. */
    void at(long when, Runnable wake);

    /** A chunk that will not be passed on is forgotten. */
    void drop(Chunk chunk);

    /** Ends the connection at once; what is held is lost. */
    void cut(Chunk.Ending how);

    /** What the stage really did, in base units; beside what its toxic was asked for. */
    void measured(double value);

    /** Chance, the same in each run for the connection of this number. */
    SplittableRandom random();
}
