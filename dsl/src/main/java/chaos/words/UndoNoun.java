package chaos.words;

/** What is done on a failure, spoken of: {@code onFailure undo}. */
public final class UndoNoun implements Word {

    UndoNoun() {}
}
