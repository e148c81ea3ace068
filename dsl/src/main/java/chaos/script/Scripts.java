package chaos.script;

import chaos.plan.Wording;
import chaos.words.DataFiles;
import chaos.words.Runbooks;
import chaos.words.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads scripts: their text becomes a plan, or the list of everything that is wrong with it. */
public final class Scripts {

    private final Compiler compiler;
    private final Function<Path, List<Path>> runbooks;
    private final Witness witness;

    /** Reads scripts in the language, with what the floors above lend to it; no runbook is found for a scenario. */
    public Scripts(Vocabulary lent) {
        this(lent, scenario -> List.of());
    }

    /**
     * Reads scripts in the language.
     *
     * @param lent what the floors above lend to it
     * @param runbooks the folders in which the runbooks that a scenario's file names are looked for, in their order
     */
    public Scripts(Vocabulary lent, Function<Path, List<Path>> runbooks) {
        this(lent, runbooks, Witness.NONE);
    }

    /** Reads scripts in the language, and tells a witness what else was read for them. */
    public Scripts(Vocabulary lent, Function<Path, List<Path>> runbooks, Witness witness) {
        this.compiler = new Compiler(lent);
        this.runbooks = runbooks;
        this.witness = witness;
    }

    /** Reads a scenario from a file, with the answers to its questions by name. */
    public Outcome read(Path file, Map<String, String> answers) {
        return read(Dialect.SCENARIO, file, answers, Map.of());
    }

    /**
     * Reads a runbook from a file.
     *
     * @param offered answers that are used where they are asked for; no problem where they are not
     */
    public Outcome readRunbook(Path file, Map<String, String> answers, Map<String, Wording> offered) {
        return read(Dialect.RUNBOOK, file, answers, offered);
    }

    /** Reads a script from a file, a scenario or a runbook. */
    public Outcome readEither(Path file, Map<String, String> answers) {
        return read(null, file, answers, Map.of());
    }

    /** Reads a scenario from a text; the name is what messages call it. */
    public Outcome say(String name, String text, Map<String, String> answers) {
        return say(Dialect.SCENARIO, name, text, answers, Map.of());
    }

    /** Reads a runbook from a text; the name is what messages call it. */
    public Outcome sayRunbook(String name, String text, Map<String, String> answers, Map<String, Wording> offered) {
        return say(Dialect.RUNBOOK, name, text, answers, offered);
    }

    private Outcome read(
            @Nullable Dialect dialect, Path file, Map<String, String> answers, Map<String, Wording> offered) {
        try {
            String text = ScriptFile.read(file);
            return say(dialect == null ? Dialect.of(text) : dialect, file.toString(), text, answers, offered);
        } catch (ScriptFile.Unreadable e) {
            return refused(file.toString(), e);
        }
    }

    private Outcome say(
            Dialect dialect, String name, String text, Map<String, String> answers, Map<String, Wording> offered) {
        if (text.length() > ScriptFile.LIMIT) {
            return refused(name, ScriptFile.tooLong(text.length()));
        }
        if (dialect.isNot(text)) {
            return new Outcome.Refused(List.of(misplaced(dialect, name, text)));
        }
        Source source = new Source(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        Request request = new Request(source, dialect, answers, offered, named(name), beside(name));
        return new Watchdog(Watchdog.SECONDS).outcome(source, () -> new Reading(compiler, request).read());
    }

    private Runbooks named(String script) {
        Runbooks named = new NamedRunbooks(this, runbooks.apply(Path.of(script)));
        return (runbook, answers) -> {
            witness.runbook(runbook);
            return named.find(runbook, answers);
        };
    }

    private DataFiles beside(String script) {
        DataFiles beside = new FilesBeside(Path.of(script));
        return (path, limit) -> {
            DataFiles.Found found = beside.read(path, limit);
            witness.data(found.file());
            return found;
        };
    }

    private static Problem misplaced(Dialect wanted, String name, String text) {
        Findings.Place place = wanted.misplaced(text);
        String found = wanted.other().word();
        String begin = "a " + wanted.word() + " is wanted here, which begins with " + wanted.first();
        String message = "this is a " + found + "; " + begin;
        return new Problem(name, place.line(), place.column(), message, found, wanted.word(), "");
    }

    /** Every word of every block; a noun must not have the name of one. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (Dialect dialect : Dialect.values()) {
            words.addAll(compiler.lexicon(dialect).words());
        }
        return words;
    }

    /** The names of the lent nouns, which both kinds of scripts know. */
    public Set<String> nouns() {
        return compiler.lexicon(Dialect.RUNBOOK).nouns();
    }

    private static Outcome refused(String name, ScriptFile.Unreadable cause) {
        return new Outcome.Refused(List.of(new Problem(name, 0, 0, cause.told(), "", "", "")));
    }
}
