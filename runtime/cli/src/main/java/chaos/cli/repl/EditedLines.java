package chaos.cli.repl;

import java.io.IOError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Lines typed on a terminal, with completion, history and search in it. */
public final class EditedLines implements Lines {

    private static final int KEPT_LINES = 10_000;
    private static final int NO_QUESTION_UP_TO = 200;

    private final Terminal terminal;
    private final LineReader reader;
    private final boolean coloured;
    private final QuietInput input;
    private boolean performed;

    private EditedLines(Terminal terminal, LineReader reader, boolean coloured) {
        this.terminal = terminal;
        this.reader = reader;
        this.coloured = coloured;
        this.input = new QuietInput(terminal);
    }

    /**
     * Opens this process's terminal.
     *
     * @param history where lines are remembered; empty where they cannot be
     * @throws IOException where there is no terminal that lines can be edited on
     */
    public static EditedLines open(
            CommandSpec program, Values values, ScriptPlaces scripts, Optional<Path> history, boolean coloured)
            throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(false)
                .graphemeCluster(false)
                .nativeSignals(true)
                .build();
        if (terminal.getWidth() < 1) {
            terminal.close();
            throw new IOException("it does not say how wide it is");
        }
        // Between two lines a command may run; what Ctrl-C does then is the command's affair.
        terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
        Predicate<String> kept = new Secrets(scripts::asks)::none;
        return new EditedLines(terminal, reader(terminal, new Completions(program, values), kept, history), coloured);
    }

    private static LineReader reader(
            Terminal terminal, Completions completions, Predicate<String> kept, Optional<Path> history) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("chaos")
                .parser((line, cursor, context) -> TypedLine.of(line, cursor))
                .completer(completions)
                .history(new KeptHistory(kept))
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.HISTORY_IGNORE_DUPS, true)
                .option(Option.CASE_INSENSITIVE, true)
                .variable(LineReader.HISTORY_SIZE, KEPT_LINES)
                .variable(LineReader.HISTORY_FILE_SIZE, KEPT_LINES)
                .variable(LineReader.LIST_MAX, NO_QUESTION_UP_TO);
        history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }

    @Override
    public @Nullable String next(int status) {
        if (performed) {
            input.forget();
        }
        performed = false;
        try {
            String line = reader.readLine(coloured ? Prompt.coloured(status) : Prompt.plain(status));
            performed = !line.isBlank();
            return line;
        } catch (UserInterruptException cleared) {
            return "";
        } catch (EndOfFileException | IOError gone) {
            return null;
        }
    }

    @Override
    public boolean person() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException leaving) {
            throw new java.io.UncheckedIOException(leaving);
        }
    }
}
