package chaos.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Hears what is printed on both standard streams on its way through. */
final class Listener implements AutoCloseable {
    private final PrintStream output = System.out;
    private final PrintStream errors = System.err;
    private final Copy ofOutput = new Copy(output);
    private final Copy ofErrors = new Copy(errors);

    private Listener() {}

    /** Listens until it is closed. */
    static Listener listen() {
        var listener = new Listener();
        System.setOut(new PrintStream(listener.ofOutput, true));
        System.setErr(new PrintStream(listener.ofErrors, true));
        return listener;
    }

    boolean onlyOutput() {
        return ofErrors.heard.size() == 0;
    }

    byte[] output() {
        return ofOutput.heard.toByteArray();
    }

    @Override
    public void close() {
        System.out.flush();
        System.err.flush();
        System.setOut(output);
        System.setErr(errors);
    }

    private static final class Copy extends FilterOutputStream {
        private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

        private Copy(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            heard.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            heard.write(bytes, from, length);
        }
    }
}
