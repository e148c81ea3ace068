package chaos.script;

import chaos.words.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads scripts: their text becomes a plan, or the list of everything that is wrong with it. */
public final class Scripts {

    private final Compiler compiler;

    /** Reads scripts in the language, with what the floors above lend to it. */
    public Scripts(Vocabulary lent) {
        this.compiler = new Compiler(lent);
    }

    /** Reads a scenario from a file, with the answers to its questions by name. */
    public Outcome read(Path file, Map<String, String> answers) {
        try {
            return say(file.toString(), ScriptFile.read(file), answers);
        } catch (ScriptFile.Unreadable e) {
            return refused(file.toString(), e);
        }
    }

    /** Reads a scenario from a text; the name is what messages call it. */
    public Outcome say(String name, String text, Map<String, String> answers) {
        if (text.length() > ScriptFile.LIMIT) {
            return refused(name, ScriptFile.tooLong(text.length()));
        }
        Source source = new Source(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        return new Watchdog(Watchdog.SECONDS).outcome(source, () -> new Reading(compiler, answers).read(source));
    }

    /** Every word of every block; a noun must not have the name of one. */
    public Set<String> words() {
        return compiler.lexicon().words();
    }

    /** The names of the nouns, our own and the lent ones. */
    public Set<String> nouns() {
        return compiler.lexicon().nouns();
    }

    private static Outcome refused(String name, ScriptFile.Unreadable cause) {
        return new Outcome.Refused(List.of(new Problem(name, 0, 0, cause.told(), "", "", "")));
    }
}
