package chaos.words;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A text that lets itself be looked at only so often, since matching an exploding pattern has no other end. */
final class MeteredText implements CharSequence {

    private static final int LOOKS = 1_000_000;

    private final CharSequence text;
    private int looks;

    private MeteredText(CharSequence text) {
        this.text = text;
    }

    /**
     * Whether the whole text matches.
     *
     * @throws IllegalArgumentException where the pattern is none, or takes too long
     */
    static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new MeteredText(text)).matches();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + pattern + "' is no pattern: " + e.getDescription(), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the pattern '" + pattern + "' goes too deep", e);
        }
    }

    @Override
    public char charAt(int index) {
        looks++;
        if (looks > LOOKS) {
            throw new IllegalArgumentException("the pattern takes more than a million looks at the answer");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
