package chaos.cli.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script asks, found in its text without saying it: good enough to help a person type, and quick.
 *
 * @param sentences the text of each question by the name it is asked under, up to the next question
 */
record Asks(Map<String, String> sentences) {

    private static final Pattern ASK = Pattern.compile("\\bask\\s*\\(?\\s*(['\"])(\\w+)\\1");
    private static final Pattern QUESTION = Pattern.compile("question:\\s*(['\"])(.*?)\\1");
    /** Longer than any script that is accepted. */
    private static final long LONGEST = 1 << 20;

    Asks {
        sentences = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
    }

    /** Nothing where the file cannot be read. */
    static Asks of(Path script) {
        try {
            boolean readable = Files.isRegularFile(script) && Files.size(script) <= LONGEST;
            return readable ? in(Files.readString(script)) : new Asks(Map.of());
        } catch (IOException unreadable) {
            return new Asks(Map.of());
        }
    }

    static Asks in(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher ask = ASK.matcher(text);
        String name = "";
        int begin = 0;
        while (ask.find()) {
            add(found, name, text.substring(begin, ask.start()));
            name = ask.group(2);
            begin = ask.end();
        }
        add(found, name, text.substring(begin));
        return new Asks(found);
    }

    private static void add(Map<String, String> found, String name, String sentence) {
        if (!name.isEmpty()) {
            found.merge(name, sentence, String::concat);
        }
    }

    /** What the person is asked; empty where the script does not say. */
    String question(String name) {
        Matcher question = QUESTION.matcher(sentences.getOrDefault(name, ""));
        return question.find() ? question.group(2) : "";
    }

    /** Whether its answer is surely none that must stay hidden; of a name that is not found nothing is sure. */
    boolean open(String name) {
        return sentences.containsKey(name) && !sentences.getOrDefault(name, "").contains("secret");
    }
}
