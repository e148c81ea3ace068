package chaos.host.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names with ranges, such as {@code web[01:20:2]-[a:c]}: from, to (inclusive) and step. A leading zero fixes the width;
 * letters run from a to z and on from A to Z; nothing before the first colon means 0.
 */
final class HostRange {

    private static final Pattern RANGE = Pattern.compile("\\[([^\\[\\]:]*:[^\\[\\]]*)]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private HostRange() {}

    /**
     * All names, the last range running first.
     *
     * @throws IllegalArgumentException with what is wrong, where a range cannot be read or has nothing in it
     */
    static List<String> expand(String pattern) {
        Matcher range = RANGE.matcher(pattern);
        if (!range.find()) {
            return List.of(pattern);
        }
        String head = pattern.substring(0, range.start());
        List<String> tails = expand(pattern.substring(range.end()));
        List<String> names = new ArrayList<>();
        for (String middle : members(range.group(1))) {
            tails.forEach(tail -> names.add(head + middle + tail));
            atMost(names.size(), pattern);
        }
        return names;
    }

    private static List<String> members(String range) {
        String[] bounds = range.split(":", -1);
        if (bounds.length > 3) {
            throw new IllegalArgumentException("a range is [begin:end] or [begin:end:step], got [" + range + "]");
        }
        if (bounds[1].isEmpty()) {
            throw new IllegalArgumentException("a range needs an end, got [" + range + "]");
        }
        String begin = bounds[0].isEmpty() ? "0" : bounds[0];
        int step = bounds.length == 3 ? number(bounds[2], range) : 1;
        if (step < 1) {
            throw new IllegalArgumentException("the step of a range is 1 or more, got " + step + " in [" + range + "]");
        }
        List<String> members = isLetter(begin) && isLetter(bounds[1])
                ? letters(begin, bounds[1], step, range)
                : numbers(begin, bounds[1], step, range);
        if (members.isEmpty()) {
            throw new IllegalArgumentException(
                    "the range [" + range + "] has nothing in it: " + begin + " is above " + bounds[1]);
        }
        return members;
    }

    private static boolean isLetter(String bound) {
        return bound.length() == 1 && LETTERS.contains(bound);
    }

    private static List<String> letters(String begin, String end, int step, String range) {
        int from = LETTERS.indexOf(begin);
        int to = LETTERS.indexOf(end);
        return steps(from, to, step, range)
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .toList();
    }

    private static List<String> numbers(String begin, String end, int step, String range) {
        boolean fixed = begin.length() > 1 && begin.charAt(0) == '0';
        if (fixed && begin.length() != end.length()) {
            throw new IllegalArgumentException("with a leading zero both ends are equally long, got [" + range + "]");
        }
        String form = fixed ? "%0" + begin.length() + "d" : "%d";
        return steps(number(begin, range), number(end, range), step, range)
                .mapToObj(i -> String.format(form, i))
                .toList();
    }

    private static IntStream steps(int from, int to, int step, String range) {
        atMost(((long) to - from) / step, "[" + range + "]");
        return from > to
                ? IntStream.empty()
                : IntStream.rangeClosed(0, (to - from) / step).map(i -> from + i * step);
    }

    private static int number(String text, String range) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' in [" + range + "] is neither a number nor a letter that both ends are");
        }
        return Integer.parseInt(text);
    }

    private static void atMost(long names, String pattern) {
        if (names > InventoryBuilder.MOST_HOSTS) {
            throw new IllegalArgumentException(pattern + " means more than " + InventoryBuilder.MOST_HOSTS + " hosts");
        }
    }
}
