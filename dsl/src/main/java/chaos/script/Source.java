package chaos.script;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a script, in which what was refused can be blanked out, so that the rest can be looked at too. */
record Source(String name, String text) {

    /** The same text with a stretch made harmless; every other character keeps its place. */
    Source without(Stretch stretch) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int line = stretch.line(); line <= Math.min(stretch.lastLine(), lines.size()); line++) {
            int from = line == stretch.line() ? stretch.column() - 1 : 0;
            int to = line == stretch.lastLine() ? stretch.lastColumn() - 1 : Integer.MAX_VALUE;
            lines.set(line - 1, blank(lines.get(line - 1), from, to, line == stretch.line()));
        }
        return new Source(name, String.join("\n", lines));
    }

    /** The same text with a word put right; what follows keeps its place where blanks behind the word allow it. */
    Source with(Findings.Place place, Findings.Repair repair) {
        String[] lines = text.split("\n", -1);
        String line = lines[place.line() - 1];
        int begin = place.column() - 1;
        int end = begin + repair.word().length();
        int grown = repair.nearest().length() - repair.word().length();
        while (grown > 0 && end < line.length() && line.charAt(end) == ' ') {
            end++;
            grown--;
        }
        lines[place.line() - 1] =
                line.substring(0, begin) + repair.nearest() + " ".repeat(Math.max(0, -grown)) + line.substring(end);
        return new Source(name, String.join("\n", lines));
    }

    /** The same text without a line, unless it opens or closes a block: then null, since the rest could not be read. */
    @Nullable Source withoutLine(int line) {
        String[] lines = text.split("\n", -1);
        if (line < 1 || line > lines.length || lines[line - 1].isBlank() || holdsBrace(lines[line - 1])) {
            return null;
        }
        return without(new Stretch(line, 1, line, lines[line - 1].length() + 1));
    }

    /** A line, from 1; empty where there is none. */
    String line(int number) {
        String[] lines = text.split("\n", -1);
        return number < 1 || number > lines.length ? "" : lines[number - 1];
    }

    /** The word or sign that begins at a place, or is the next one on its line; empty at the end. */
    String tokenAt(int line, int column) {
        String rest =
                line(line).substring(Math.min(column - 1, line(line).length())).strip();
        int end = 0;
        while (end < rest.length() && Character.isJavaIdentifierPart(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, Math.max(end, Math.min(1, rest.length())));
    }

    /** How often a sign stands in the text, be it in a comment or not. */
    long count(char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static boolean holdsBrace(String line) {
        return line.indexOf('{') >= 0 || line.indexOf('}') >= 0 || line.contains("/*") || line.contains("*/");
    }

    private static String blank(String line, int from, int to, boolean first) {
        int begin = Math.min(from, line.length());
        int end = Math.max(begin, Math.min(to, line.length()));
        String filler = first && end - begin >= 4 ? "null" : "";
        return line.substring(0, begin) + filler + " ".repeat(end - begin - filler.length()) + line.substring(end);
    }
}
