package chaos.cli;

import chaos.journal.RunClock;
import chaos.journal.SystemClock;
import chaos.journal.Visible;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks the person at the terminal, for a limited time that is counted down; what is typed before a question does not answer
 * it. It looks at the input only while it waits for an answer: what is typed later belongs to whoever reads next.
 */
final class Prompt {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final String SAVE = "\u001b7\r";
    private static final String RESTORE = "\u001b8";

    private final PrintStream out;
    private final InputStream typed;
    private final RunClock clock;
    private final boolean counts;

    /**
     * @param counts whether what was printed can be printed over, so that the time can be counted down
     */
    Prompt(PrintStream out, InputStream typed, RunClock clock, boolean counts) {
        this.out = out;
        this.typed = typed;
        this.clock = clock;
        this.counts = counts;
    }

    /** Whoever sits at the terminal of this process; empty where nobody does. */
    static Optional<Prompt> ofTerminal() {
        if (System.console() == null) {
            return Optional.empty();
        }
        boolean dumb = System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
        return Optional.of(new Prompt(Console.controls(), System.in, new SystemClock(), !dumb));
    }

    /** Whether the person says yes; empty where nobody answers in time, which counts as a no. */
    Optional<Boolean> yes(String question, Duration within) throws InterruptedException {
        return yes(question, within, "no");
    }

    /**
     * Whether the person says yes; empty where nobody answers in time.
     *
     * @param otherwise what counts then, for the person
     */
    synchronized Optional<Boolean> yes(String question, Duration within, String otherwise) throws InterruptedException {
        try {
            forget();
            out.println(Visible.line(question));
            out.print(asked(within, otherwise));
            out.flush();
            Optional<Boolean> answer = line(within, otherwise).map(Prompt::isYes);
            if (answer.isEmpty()) {
                out.println();
            }
            return answer;
        } catch (InterruptedException e) {
            out.println();
            throw e;
        } catch (IOException e) {
            out.println("the terminal cannot be read: " + Visible.line(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** What the person types, without blanks around it; waits until something is. */
    synchronized String text(String question) throws InterruptedException {
        try {
            forget();
            out.print(Visible.line(question) + ": ");
            out.flush();
            return line(FOR_EVER, "").orElse("").strip();
        } catch (InterruptedException e) {
            out.println();
            throw e;
        } catch (IOException e) {
            throw new Refusal("the terminal cannot be read: " + e.getMessage(), "Answer it with --set.");
        }
    }

    /** What the person types, unseen, as it is; waits until something is. */
    synchronized String unseen(String question) throws InterruptedException {
        try (Silence silence = Silence.begin()) {
            forget();
            out.print(Visible.line(question) + ": ");
            out.flush();
            return line(FOR_EVER, "").orElse("");
        } catch (IOException e) {
            throw new Refusal("the terminal cannot be read: " + e.getMessage(), "Give it in the environment.");
        } finally {
            out.println();
        }
    }

    /** Reads what was typed before the question: a terminal cannot be skipped in. */
    private void forget() throws IOException {
        byte[] before = typed.readNBytes(typed.available());
    }

    /** Of the same width at each time, so that it can be printed over. */
    private static String asked(Duration left, String otherwise) {
        if (otherwise.isEmpty()) {
            return "";
        }
        long seconds = (left.toMillis() + 999) / 1000;
        return String.format(
                Locale.ROOT, "[y/n] without an answer %s in %2d:%02d > ", otherwise, seconds / 60, seconds % 60);
    }

    private Optional<String> line(Duration within, String otherwise) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8));
        long begin = clock.nanos();
        String shown = asked(within, otherwise);
        for (long past = 0; past < within.toNanos(); past = clock.nanos() - begin) {
            if (in.ready()) {
                return Optional.ofNullable(in.readLine());
            }
            shown = count(shown, asked(within.minusNanos(past), otherwise));
            clock.pause(LOOK);
        }
        return Optional.empty();
    }

    private String count(String shown, String now) {
        if (counts && !now.equals(shown) && !now.isEmpty()) {
            out.print(SAVE + now + RESTORE);
            out.flush();
        }
        return now;
    }

    private static boolean isYes(String line) {
        String said = line.strip();
        return said.equalsIgnoreCase("y") || said.equalsIgnoreCase("yes");
    }
}
