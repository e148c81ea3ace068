package chaos.cli.repl;

import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/**
 * Forgets what was typed while a command ran: an impatient Enter must not begin anything, and a Ctrl-D meant for a run must
 * not leave the prompt.
 */
final class QuietInput {

    private static final long AT_ONCE_MILLIS = 1;
    private static final int MOST = 65_536;

    private final Terminal terminal;

    QuietInput(Terminal terminal) {
        this.terminal = terminal;
    }

    void forget() {
        Attributes before = terminal.enterRawMode();
        try {
            NonBlockingReader typed = terminal.reader();
            for (int i = 0; i < MOST && typed.peek(AT_ONCE_MILLIS) >= 0; i++) {
                typed.read();
            }
        } catch (IOException gone) {
            return; // The next line finds that too, and leaves.
        } finally {
            terminal.setAttributes(before);
        }
    }
}
