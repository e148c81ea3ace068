package chaos.words;

import chaos.plan.Origin;
import chaos.plan.Plan;
import chaos.plan.Response;
import chaos.plan.Wording;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One saying of a script: where it is, what it has spent, and the mistakes found on the way.
 *
 * <p>The compiled script calls {@link #step} before each statement; since that is a static call, the saying under way is
 * kept a thread.
 */
public final class Saying {

    private static final ThreadLocal<@Nullable Saying> CURRENT = new ThreadLocal<>();

    private final String file;
    private final Answers answers;
    private final Runbooks runbooks;
    private final DataFiles data;
    private final Budget budget = new Budget();
    private final List<Slip> slips = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private int line = 1;
    private int column = 1;

    /** A saying of a script file with the answers given for it. */
    public Saying(String file, Map<String, String> answers) {
        this(file, answers, Map.of(), Runbooks.NONE, DataFiles.NONE);
    }

    /**
     * A saying of a script file.
     *
     * @param offered answers that are used where they are asked for, and known perhaps only when the plan is performed
     * @param runbooks says the runbooks that a scenario names
     * @param data reads the files of data that it names
     */
    public Saying(
            String file, Map<String, String> answers, Map<String, Wording> offered, Runbooks runbooks, DataFiles data) {
        this.file = file;
        this.data = data;
        this.answers = new Answers(answers, offered);
        this.runbooks = runbooks;
    }

    /** Makes, says and closes a script on this thread; null where it does not come to a plan. */
    public @Nullable Plan say(Supplier<Script> script) {
        CURRENT.set(this);
        try {
            AskWords said = (AskWords) script.get();
            said.run();
            end();
            return said.plan();
        } finally {
            CURRENT.remove();
        }
    }

    /** The saying of the current thread. */
    static Saying current() {
        Saying saying = CURRENT.get();
        if (saying == null) {
            throw new IllegalStateException("no script is being said on this thread");
        }
        return saying;
    }

    /** Called by the compiled script before each statement, with its place. */
    public static void step(int line, int column) {
        Saying saying = current();
        saying.line = line;
        saying.column = column;
        saying.budget.spend();
    }

    /** The line of the statement under way. */
    public int line() {
        return line;
    }

    /** The column of the statement under way. */
    public int column() {
        return column;
    }

    /** The place of the statement under way. */
    public Origin origin() {
        return new Origin(file, line);
    }

    /** The answers, as far as they were asked for. */
    public Answers answers() {
        return answers;
    }

    /** The mistakes so far. */
    public List<Slip> slips() {
        return List.copyOf(slips);
    }

    /** A mistake in the statement under way. */
    public void slip(String message, String found, String expected) {
        add(new Slip(line, column, message, found, expected, false));
    }

    /** Uses the files of data beside the script; what that costs has bounds of its own. */
    <T> T reading(Function<DataFiles, T> use) {
        return budget.apart(() -> use.apply(data));
    }

    /** What a response does that runs a runbook; empty where it cannot be run, which is reported. */
    Optional<Response.Act> runbook(Sentence sentence, String name, Map<String, ?> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        given.forEach((key, value) -> texts.put(key, Texts.plain(value)));
        budget.measureExactly();
        Runbooks.Found found = runbooks.find(name, texts);
        for (String problem : found.problems()) {
            sentence.slip("the runbook '" + name + "' cannot be run: " + problem, name, "a runbook that is right");
        }
        return Optional.ofNullable(found.plan()).map(plan -> new Response.RunRunbook(name, plan));
    }

    private void end() {
        for (Sentence sentence : sentences) {
            sentence.reportIfOpen();
        }
    }

    void add(Slip slip) {
        slips.add(slip);
    }

    Sentence begin(String verb, @Nullable String needs) {
        Sentence sentence = new Sentence(this, verb, needs);
        sentences.add(sentence);
        return sentence;
    }
}
