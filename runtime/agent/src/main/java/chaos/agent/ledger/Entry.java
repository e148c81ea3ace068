package chaos.agent.ledger;

import chaos.agent.line.Words;
import chaos.agent.proc.Boot;
import chaos.agent.proc.ProcessId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fault in the ledger: what it does, how it is undone and how that is checked, for how long and for whom, and the
 * facts that the undo of its kind needs.
 */
public final class Entry {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    /** The fact that says that a restart of the host does not end it. */
    public static final String OUTLIVES = "outlivesRestart";

    /** The fact that says who undoes it then. */
    public static final String AFTER_RESTART = "afterRestart";

    private final Words words;

    private Entry(Words words) {
        this.words = words;
    }

    /** An entry from its words; all that every entry must have is checked. */
    public static Entry of(Words words) {
        Entry entry = new Entry(words);
        name("a run", entry.run());
        name("a fault", entry.fault());
        entry.kind();
        entry.holder();
        words.get("what");
        words.get("how");
        words.getLong("since");
        return entry;
    }

    /** A name that can be part of a file's name. */
    public static String name(String what, String name) {
        if (!NAME.matcher(name).matches() || name.startsWith(".")) {
            throw new IllegalArgumentException(what + " is named by 1 to 80 letters, digits, '.', '_' and '-',"
                    + " and does not begin with '.', got '" + name + "'");
        }
        return name;
    }

    /** An entry as it is read: of an earlier boot, the processes that it names are gone, whoever has their pids now. */
    static Entry parse(String text) {
        Entry entry = of(Words.parse(text));
        Optional<String> target = entry.isOfThisBoot() ? Optional.empty() : entry.words.find("target");
        return target.isPresent()
                ? entry.with("target", ProcessId.parse(target.get()).gone())
                : entry;
    }

    private boolean isOfThisBoot() {
        return words.find("boot").map(Boot.id()::equals).orElse(true);
    }

    String print() {
        return words.join("\n") + "\n";
    }

    /** The entry with one more fact. */
    public Entry with(String fact, Object value) {
        return new Entry(words.with(fact, value));
    }

    public String run() {
        return words.get("run");
    }

    public String fault() {
        return words.get("fault");
    }

    public String kind() {
        return words.get("kind");
    }

    /** What it does, in a sentence. */
    public String what() {
        return words.get("what");
    }

    /** How it is undone, and how that is checked. */
    public String how() {
        return words.get("how");
    }

    /** The process that performs it. */
    public ProcessId holder() {
        ProcessId holder = ProcessId.parse(words.get("holder"));
        return isOfThisBoot() ? holder : holder.gone();
    }

    /** The process it is performed for. */
    public Optional<ProcessId> controller() {
        Optional<ProcessId> controller = words.find("controller").map(ProcessId::parse);
        return isOfThisBoot() ? controller : controller.map(ProcessId::gone);
    }

    /** When its intent was written, epoch milliseconds. */
    public long since() {
        return words.getLong("since");
    }

    /** When it ends by itself, epoch milliseconds; empty: with its lease. */
    public Optional<Long> until() {
        return words.find("until").map(Long::valueOf);
    }

    /** Whether what it makes stays when this host is started anew, as a file does. */
    public boolean outlivesRestart() {
        return words.find(OUTLIVES).isPresent();
    }

    /** Who undoes it after a restart of the host, where that does not end it. */
    public Optional<String> afterRestart() {
        return words.find(AFTER_RESTART);
    }

    /** What it is done to, as far as two faults of a kind would be in each other's way there. */
    public String thing() {
        return Stream.of("on", "target", "device", "file", "port")
                .flatMap(fact -> words.find(fact).map(value -> fact + " " + value).stream())
                .findFirst()
                .orElse("this host");
    }

    public Words facts() {
        return words;
    }

    String fileName() {
        return identity() + ".fault";
    }

    String requestName() {
        return identity() + ".undo";
    }

    /** Runs of different folders may have the same name: only the holder tells their faults apart. */
    private String identity() {
        return run() + "@" + fault() + "@" + words.get("holder");
    }
}
