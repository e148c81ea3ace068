package chaos.cli.repl;

import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What stands before a typed line; it says the exit status of the command before where that was not 0. */
final class Prompt {

    private Prompt() {}

    static String plain(int status) {
        return "chaos" + (status == 0 ? "" : " (" + status + ")") + "> ";
    }

    /** The same in colours. */
    static String coloured(int status) {
        AttributedStringBuilder text =
                new AttributedStringBuilder().style(AttributedStyle.BOLD).append("chaos");
        if (status != 0) {
            text.style(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED)).append(" (" + status + ")");
        }
        return text.style(AttributedStyle.DEFAULT).append("> ").toAnsi();
    }
}
