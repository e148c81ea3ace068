package chaos.cli;

import chaos.cli.live.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the program prints. Both streams show what a terminal would obey, whoever said it; see {@link VisibleStream}.
 *
 * @param out what was asked for
 * @param err what else a person should know
 * @param terminal the terminal that {@code out} goes to, where it is one
 * @param outStyle how text on {@code out} is dressed
 * @param errStyle how text on {@code err} is dressed
 */
record Console(PrintStream out, PrintStream err, Optional<Path> terminal, Style outStyle, Style errStyle) {

    /** The standard streams of this process; text is always UTF-8. */
    static Console standard() {
        Map<String, String> env = System.getenv();
        Optional<Path> terminal = terminal(1);
        Style outStyle = new Style(terminal.isPresent() && wantsColour(env));
        Style errStyle = new Style(terminal(2).isPresent() && wantsColour(env));
        return new Console(visible(System.out, outStyle), visible(System.err, errStyle), terminal, outStyle, errStyle);
    }

    /** The same without colours. */
    Console withoutColour() {
        return new Console(out, err, terminal, new Style(false), new Style(false));
    }

    /** Whether help is dressed. */
    Ansi ansi() {
        return outStyle.coloured() && errStyle.coloured() ? Ansi.ON : Ansi.OFF;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true);
    }

    /** Says what is wrong, and what to do next. */
    void trouble(String wrong, String next) {
        err.println(errStyle.bold(errStyle.red("chaos:")) + " " + wrong);
        if (!next.isEmpty()) {
            err.println("       " + next);
        }
    }

    /** Says something to who has just pressed Ctrl-C: a terminal has echoed it, and its line is ended first. */
    void answer(String text) {
        if (terminal(2).isPresent()) {
            err.println();
        }
        err.println(text);
    }

    /** See no-color.org: any value but the empty one means no. */
    static boolean wantsColour(Map<String, String> env) {
        return env.getOrDefault("NO_COLOR", "").isEmpty()
                && !env.getOrDefault("TERM", "dumb").equals("dumb");
    }

    private static PrintStream visible(PrintStream stream, Style style) {
        return new PrintStream(new VisibleStream(stream, style.coloured()), true, StandardCharsets.UTF_8);
    }

    /** The terminal itself, for who moves its cursor: each text of others must be made visible before. */
    static PrintStream controls() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    /** The terminal that a descriptor of this process is, where it is one. */
    static Optional<Path> terminal(int descriptor) {
        try {
            Path file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return Optional.of(file).filter(Console::isTerminal);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isTerminal(Path file) {
        return file.startsWith("/dev/pts") || file.toString().matches("/dev/(tty|console).*");
    }
}
