package chaos.words;

/** The state of a service that its load has broken, spoken of: {@code until broken}. */
public final class BrokenNoun implements Word {

    BrokenNoun() {}
}
