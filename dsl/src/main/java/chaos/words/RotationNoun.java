package chaos.words;

/** How a log is rotated: {@code renaming} it, or {@code copyTruncate} for a writer that keeps it open. */
public final class RotationNoun implements Word {

    private final boolean copyTruncate;

    RotationNoun(boolean copyTruncate) {
        this.copyTruncate = copyTruncate;
    }

    boolean copyTruncate() {
        return copyTruncate;
    }
}
