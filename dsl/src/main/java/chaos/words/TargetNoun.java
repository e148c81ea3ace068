package chaos.words;

/** What the scenario attacks, spoken of: {@code restart target}. */
public final class TargetNoun implements Word {

    TargetNoun() {}
}
