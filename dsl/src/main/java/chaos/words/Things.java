package chaos.words;

/** The nouns that belong to the language itself. */
public final class Things {

    /** The shop that comes with the tool. */
    public static final BundledNoun bundled = new BundledNoun();

    /** One simulated client. */
    public static final ClientNoun client = new ClientNoun();

    /** One arrival of the open model. */
    public static final ArrivalNoun arrival = new ArrivalNoun();

    /** The state of a service that its load has broken. */
    public static final BrokenNoun broken = new BrokenNoun();

    private Things() {}
}
