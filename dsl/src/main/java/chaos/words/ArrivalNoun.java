package chaos.words;

/** One arrival of the open model, spoken of: {@code each arrival requests '/api/data'}. */
public final class ArrivalNoun implements Word {

    ArrivalNoun() {}
}
