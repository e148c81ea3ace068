package chaos.script;

import chaos.words.RunbookScript;
import chaos.words.ScenarioScript;
import chaos.words.Things;
import groovy.lang.Script;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two kinds of scripts: each has a first word of its own, and its own words at the top. */
enum Dialect {
    SCENARIO(ScenarioScript.class, List.of(Things.class), "scenario", "`scenario '<what is claimed>'`"),
    RUNBOOK(RunbookScript.class, List.of(), "runbook", "`runbook '<what it does>'`");

    private static final Pattern FIRST = Pattern.compile("(?m)^[ \\t]*(scenario|runbook)\\b");

    private final Class<? extends Script> top;
    private final List<Class<?>> nouns;
    private final String word;
    private final String begin;

    Dialect(Class<? extends Script> top, List<Class<?>> nouns, String word, String begin) {
        this.top = top;
        this.nouns = nouns;
        this.word = word;
        this.begin = begin;
    }

    /** What holds the words at the top of the script. */
    Class<? extends Script> top() {
        return top;
    }

    /** The nouns of its own, beside the lent ones. */
    List<Class<?>> nouns() {
        return nouns;
    }

    /** Its first word, which is also its name. */
    String word() {
        return word;
    }

    /** Its first sentence. */
    String first() {
        return begin;
    }

    /** How such a script begins. */
    String begin() {
        return "a " + word + " begins with " + begin;
    }

    Dialect other() {
        return this == SCENARIO ? RUNBOOK : SCENARIO;
    }

    /** Whether a line of the text begins with the other's first word, and none before it with this one's. */
    boolean isNot(String text) {
        Matcher first = FIRST.matcher(text);
        return first.find() && first.group(1).equals(other().word);
    }

    /** What a text seems to be; a scenario where nothing is seen. */
    static Dialect of(String text) {
        return SCENARIO.isNot(text) ? RUNBOOK : SCENARIO;
    }

    /** Where the first word of the other stands. */
    Findings.Place misplaced(String text) {
        Matcher first = FIRST.matcher(text);
        int at = first.find() ? first.start(1) : 0;
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new Findings.Place(line, at - text.lastIndexOf('\n', at - 1));
    }
}
