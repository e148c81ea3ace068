package chaos.cli.repl;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** A line with the cursor in it, as the line editor wants it; where the cursor is in no word, an empty one is there. */
record TypedLine(String line, int cursor, List<String> words, int wordIndex, Word at, String word)
        implements CompletingParsedLine {

    static TypedLine of(String line, int cursor) {
        List<Word> all = Words.of(line).all();
        int index = 0;
        while (index < all.size() && all.get(index).end() < cursor) {
            index++;
        }
        boolean inside = index < all.size() && all.get(index).start() <= cursor;
        Word at = inside ? all.get(index) : new Word("", cursor, cursor);
        List<String> texts = new ArrayList<>(all.stream().map(Word::text).toList());
        if (!inside) {
            texts.add(index, "");
        }
        return new TypedLine(line, cursor, List.copyOf(texts), index, at, at.text());
    }

    /** What of the word is before the cursor, in its meaning. */
    String begun() {
        List<Word> before = Words.of(line.substring(0, cursor)).all();
        boolean inside = at.start() < cursor && !before.isEmpty();
        return inside ? before.get(before.size() - 1).text() : "";
    }

    @Override
    public int wordCursor() {
        return Math.min(begun().length(), word.length());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return Words.quoted(candidate.toString());
    }

    @Override
    public int rawWordCursor() {
        return cursor - at.start();
    }

    @Override
    public int rawWordLength() {
        return at.end() - at.start();
    }
}
