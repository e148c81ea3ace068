package chaos.words;

/** A new connection for each request: {@code connect anew}. */
public final class AnewNoun implements Word {

    AnewNoun() {}
}
