package chaos.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * For a time the terminal shows nothing of what is typed. {@link java.io.Console#readPassword} does that too, but only Enter
 * ends it, and no interrupt.
 */
final class Silence implements AutoCloseable {

    private final String before;
    private final Thread atTheEnd = new Thread(this::restore, "chaos-echo");

    private Silence(String before) {
        this.before = before;
    }

    /** Begins it; also a signal that ends this program ends it. */
    static Silence begin() throws IOException {
        Silence silence = new Silence(stty("-g").strip());
        Runtime.getRuntime().addShutdownHook(silence.atTheEnd);
        String unused = stty("-echo");
        return silence;
    }

    /** The terminal is as it was before. */
    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            return; // The hook runs by itself.
        }
    }

    private void restore() {
        try {
            String unused = stty(before);
        } catch (IOException e) {
            System.err.println(
                    "the terminal may show nothing of what is typed: type 'stty echo' (" + e.getMessage() + ")");
        }
    }

    private static String stty(String word) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            Process process = new ProcessBuilder("stty", word)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("stty " + word + ": " + said.strip());
            }
            return said;
        } catch (InterruptedException e) {
            interrupted = true;
            throw new IOException("stty " + word + " was interrupted", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
