package chaos.cli;

import chaos.journal.Visible;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The one way to the terminal for text in UTF-8: whatever it holds, the terminal prints it and does nothing else, but for the
 * colours that this program uses itself.
 */
final class VisibleStream extends FilterOutputStream {

    private static final int ESCAPE = 0x1b;
    /** Bold, dim, their ends, and the colours of letters without black: nothing that hides text or moves the cursor. */
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[(0|1|2|2[1-4]|3[1-79]|9[1-7])?(;(0|1|3[1-79]))*m");

    private static final Pattern BEGUN = Pattern.compile("\u001b(\\[[0-9;]{0,8})?");

    private final boolean colours;
    private final ByteArrayOutputStream letter = new ByteArrayOutputStream();
    private final StringBuilder sequence = new StringBuilder();
    private final StringBuilder ready = new StringBuilder();
    private int missing;

    VisibleStream(OutputStream out, boolean colours) {
        super(out);
        this.colours = colours;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        take(b);
        pass();
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            take(bytes[i]);
        }
        pass();
    }

    private void pass() throws IOException {
        if (ready.length() > 0) {
            out.write(ready.toString().getBytes(StandardCharsets.UTF_8));
            ready.setLength(0);
        }
    }

    /** Collects the bytes of one letter (RFC 3629). */
    private void take(int b) {
        int unsigned = b & 0xff;
        if (missing == 0) {
            missing = unsigned >= 0xf0 ? 3 : unsigned >= 0xe0 ? 2 : unsigned >= 0xc0 ? 1 : 0;
        } else {
            missing--;
        }
        letter.write(unsigned);
        if (missing == 0) {
            letter.toString(StandardCharsets.UTF_8).codePoints().forEach(this::letter);
            letter.reset();
        }
    }

    private void letter(int c) {
        if (sequence.length() == 0 && c != ESCAPE) {
            show(c);
            return;
        }
        sequence.appendCodePoint(c);
        if (colours && COLOUR.matcher(sequence).matches()) {
            ready.append(sequence);
            sequence.setLength(0);
        } else if (!colours || !BEGUN.matcher(sequence).matches()) {
            noColour();
        }
    }

    /** What began like a colour is none: it is shown, and what ended it may begin another. */
    private void noColour() {
        String text = sequence.toString();
        sequence.setLength(0);
        show(ESCAPE);
        text.codePoints().skip(1).forEach(this::letter);
    }

    private void show(int c) {
        if (!Visible.hides(c) || c == '\n' || c == '\t') {
            ready.appendCodePoint(c);
        } else {
            ready.append(Visible.picture(c));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (sequence.length() > 0) {
            noColour();
        }
        pass();
        super.close();
    }
}
