package chaos.cli.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tells the lines that may hold a secret answer: what is not surely harmless is not kept. */
final class Secrets {

    private static final String SET = "--set";

    private final Function<List<String>, Asks> asks;

    /** What the script that a line names asks. */
    Secrets(Function<List<String>, Asks> asks) {
        this.asks = asks;
    }

    boolean none(String line) {
        List<String> words = Words.of(line).texts();
        List<String> answered = answered(words);
        return answered.isEmpty() || answered.stream().allMatch(asks.apply(words)::open);
    }

    /** The names that are answered, written as {@code --set a=b}, {@code --set=a=b}; also without a value. */
    private static List<String> answered(List<String> words) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(SET) && i + 1 < words.size()) {
                names.add(name(words.get(i + 1)));
            } else if (words.get(i).startsWith(SET + "=")) {
                names.add(name(words.get(i).substring(SET.length() + 1)));
            }
        }
        return names;
    }

    private static String name(String answer) {
        int equals = answer.indexOf('=');
        return equals < 0 ? answer : answer.substring(0, equals);
    }
}
