package chaos.report;

import chaos.journal.Visible;
import java.util.ArrayList;
import java.util.List;

/** Text in lines of at most 80 columns; a word that is longer than a line is cut. */
final class Sheet {

    private static final int WIDTH = 80;

    private final StringBuilder text = new StringBuilder();

    /** A line of its own with an empty line before it. */
    Sheet heading(String heading) {
        text.append(text.length() == 0 ? "" : "\n").append(clean(heading)).append('\n');
        return this;
    }

    /** A label that begins a line, and words that go on beside it, also on the lines that follow. */
    Sheet entry(String label, int indent, String words) {
        String lead = label;
        for (String line : wrap(clean(words), WIDTH - indent)) {
            String start = lead.length() >= indent ? lead + " " : lead + " ".repeat(indent - lead.length());
            text.append((start + line).stripTrailing()).append('\n');
            lead = "";
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A script's and a service's texts may hold anything: a terminal must not obey them. */
    private static String clean(String words) {
        return Visible.line(words.replaceAll("\\s+", " ")).strip();
    }

    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        String rest = words;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int cut = space > 0 ? space : width;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
