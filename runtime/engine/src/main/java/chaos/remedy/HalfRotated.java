package chaos.remedy;

import java.io.IOException;

/** A rotation that came not to its end and left something otherwise than it was; nothing is lost. */
public final class HalfRotated extends IOException {

    private static final long serialVersionUID = 1L;

    private final String changed;

    HalfRotated(String problem, String changed, IOException cause) {
        super(problem, cause);
        this.changed = changed;
    }

    /** What is otherwise than before, such as {@code the log was moved to shop.log.1}. */
    public String changed() {
        return changed;
    }
}
