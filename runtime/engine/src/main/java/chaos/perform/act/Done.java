package chaos.perform.act;

import java.util.Optional;

/**
 * An act that was done.
 *
 * @param changed whether it changed anything
 * @param detail what it found or did
 * @param back how it is taken back, where it remembers
 */
public record Done(boolean changed, String detail, Optional<TakeBack> back) {

    /** It was so already. */
    public static Done already(String how) {
        return new Done(false, how, Optional.empty());
    }

    /** It looked, and changed nothing. */
    public static Done seen(String what) {
        return new Done(false, what, Optional.empty());
    }

    /** It changed something and does not remember how that is taken back. */
    public static Done changed(String what) {
        return new Done(true, what, Optional.empty());
    }

    /** It changed something that it can take back. */
    public static Done changed(String what, TakeBack back) {
        return new Done(true, what, Optional.of(back));
    }
}
