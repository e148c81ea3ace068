package chaos.cli.live;

import java.util.ArrayList;
import java.util.List;

/** Folds text between words. */
final class Folding {

    private Folding() {}

    /** Lines of at most so many columns; a word that is longer than that has a line of its own. */
    static List<String> fold(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
