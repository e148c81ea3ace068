package chaos.agent.proxy;

/** Something bad that happens to connections: makes a stage for each direction that it hits. */
public abstract class Toxic {

    /** Only the data path makes toxics; see the factory methods of each. */
    Toxic() {}

    abstract Stage stage(Line line);

    /** The word for what its stages measure. */
    public abstract String what();

    /** What was asked of that, in base units. */
    public abstract double asked();
}
