package chaos.words;

/** A secret answer, spoken of: {@code ask secret('token')}. */
public final class SecretNoun implements Word {

    private final String name;

    SecretNoun(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
