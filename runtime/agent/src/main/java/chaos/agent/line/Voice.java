package chaos.agent.line;

import java.io.PrintStream;

/**
 * What the holder says, a line at a time. A reader that is gone or stopped must not keep a fault alive, so saying never
 * fails; who has something to end does it before it speaks.
 */
public final class Voice {

    private final PrintStream out;

    public Voice(PrintStream out) {
        this.out = out;
    }

    public void ok(String number) {
        say(number + " OK");
    }

    public void error(String number, String message) {
        say(number + " ERROR " + Words.none().with("message", message).print());
    }

    /** A fault is not begun; {@code unsafe}: a safety rule forbids it. */
    public void refused(String number, String message, boolean unsafe) {
        Words words = Words.none().with("message", message);
        say(number + " ERROR " + (unsafe ? words.with("unsafe", true) : words).print());
    }

    public void undone(String number, Words words) {
        say(number + " UNDONE " + words.print());
    }

    public void event(String name, Words words) {
        say("EVENT " + name + " " + words.print());
    }

    public synchronized void say(String line) {
        out.print(line + "\n");
        out.flush();
    }
}
