package chaos.cli.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** Lines without an editor: of a pipe, of a file, or of a terminal that can only print. */
public final class PlainLines implements Lines {

    private static final String INTERRUPT = "INT";

    private final BufferedReader reader;
    private final Optional<PrintStream> prompts;
    private final Runnable leave;
    private volatile int status;
    private boolean performed;

    private PlainLines(InputStream in, Optional<PrintStream> prompts) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.prompts = prompts;
        this.leave = prompts.map(this::takeInterrupts).orElse(() -> {});
    }

    /** Lines in UTF-8 that nobody types just now. */
    public static PlainLines of(InputStream in) {
        return new PlainLines(in, Optional.empty());
    }

    /** Lines in UTF-8 that a person types on a terminal; Ctrl-C clears the line. */
    public static PlainLines asking(InputStream in, PrintStream prompts) {
        return new PlainLines(in, Optional.of(prompts));
    }

    /** The terminal itself forgets the line that was begun. */
    private Runnable takeInterrupts(PrintStream out) {
        Object before = Signals.register(INTERRUPT, () -> {
            out.println();
            prompt();
        });
        return () -> Signals.unregister(INTERRUPT, before);
    }

    private void prompt() {
        prompts.ifPresent(out -> {
            out.print(Prompt.plain(status));
            out.flush();
        });
    }

    @Override
    public @Nullable String next(int statusBefore) {
        status = statusBefore;
        try {
            forget();
            prompt();
            String line = reader.readLine();
            if (line == null) {
                prompts.ifPresent(PrintStream::println);
            }
            boolean early = line == null && performed && person();
            performed = line != null && !line.isBlank();
            return early ? again() : line;
        } catch (IOException gone) {
            return null; // A terminal that hung up has no more lines.
        }
    }

    /** A Ctrl-D typed while a command ran is told from a later one only by asking. */
    private String again() {
        prompts.ifPresent(out -> out.println("Ctrl-D once more leaves."));
        return "";
    }

    /** Whole lines typed while a command ran must not begin anything. */
    private void forget() throws IOException {
        while (person() && performed && reader.ready()) {
            reader.read();
        }
    }

    @Override
    public boolean person() {
        return prompts.isPresent();
    }

    /** Standard input is not ours to close. */
    @Override
    public void close() {
        leave.run();
    }
}
