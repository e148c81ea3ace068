package chaos.cli;

import chaos.cli.search.Tried;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/** What a person sees of a search: a line a run, which begins with the run, and the answer. */
final class SearchLines {

    private static final int LOAD = 22;
    private static final int OUTCOME = 12;
    private static final int TIME = 7;
    private static final int LEAST = 24;
    private static final String INDENT = "      ";

    private final PrintStream out;
    private final IntSupplier width;

    /**
     * Lines of a width.
     *
     * @param width columns that are asked for before each line
     */
    SearchLines(PrintStream out, IntSupplier width) {
        this.out = out;
        this.width = width;
    }

    void heading() {
        String columns = pad("load", LOAD) + pad("outcome", OUTCOME) + pad("took", TIME);
        out.println((columns + (beside() >= LEAST ? "evidence" : "")).stripTrailing());
    }

    /** A run begins. */
    void begin(String load) {
        out.print(pad(load, LOAD));
        out.flush();
    }

    /** The run that began has said something. */
    void end(Tried tried) {
        String facts = pad(tried.outcome().word(), OUTCOME) + pad(tried.time(), TIME);
        String evidence = tried.evidence() + " (" + tried.run() + ")";
        if (beside() >= LEAST) {
            List<String> lines = wrap(evidence, beside());
            out.println(facts + lines.get(0));
            lines.stream().skip(1).forEach(line -> out.println(" ".repeat(LOAD + OUTCOME + TIME) + line));
        } else {
            out.println(facts.stripTrailing());
            below(evidence);
        }
    }

    /** What a search that goes on was told before. */
    void again(Tried tried) {
        begin(tried.load());
        end(tried);
    }

    /** The run that began says nothing. */
    void nothing(String why) {
        out.println("(no result)");
        below(why);
    }

    /** Text of its own, in lines of the width. */
    void tell(String text) {
        wrap(text, Math.max(LEAST, width.getAsInt() - 1)).forEach(out::println);
    }

    /** Text, and behind it what somebody may copy: on a line of its own where both do not fit into one. */
    void tellWhole(String text, String copied) {
        if (text.length() + 1 + copied.length() < width.getAsInt()) {
            out.println((text + " " + copied).stripTrailing());
        } else {
            tell(text);
            out.println("  " + copied);
        }
    }

    private void below(String text) {
        wrap(text, Math.max(LEAST, width.getAsInt() - 1 - INDENT.length())).forEach(line -> out.println(INDENT + line));
    }

    private int beside() {
        return width.getAsInt() - 1 - LOAD - OUTCOME - TIME;
    }

    private static String pad(String text, int columns) {
        return String.format(Locale.ROOT, "%-" + (columns - 1) + "s ", text);
    }

    /** Breaks between words; a word that is longer than a line is left whole, so that it can be copied. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
