package chaos.cli;

import chaos.journal.Json;
import chaos.journal.RunFolder;
import chaos.report.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The runs of one scenario, one after another, and how much they differ. */
final class Repeats {

    /** The first that one of the runs ended with is what all end with. */
    private static final List<Integer> ORDER = List.of(
            ExitCode.UNDO_FAILED,
            ExitCode.INTERRUPTED,
            ExitCode.ABORTED,
            ExitCode.BROKEN,
            ExitCode.UNKNOWN,
            ExitCode.NOTHING_BEGUN,
            ExitCode.HELD);

    private final Console console;
    private final Detail detail;
    private final int wanted;
    private final List<Integer> codes = new ArrayList<>();
    private final List<RunFolder> folders = new ArrayList<>();

    Repeats(Console console, Detail detail, int wanted) {
        this.console = console;
        this.detail = detail;
        this.wanted = wanted;
    }

    void add(RunFolder folder, int code) {
        folders.add(folder);
        codes.add(code);
    }

    /** Whether another run may begin: not after what was left behind, was interrupted, or could not begin. */
    boolean goOn() {
        return codes.stream()
                .noneMatch(c -> c == ExitCode.UNDO_FAILED || c == ExitCode.INTERRUPTED || c == ExitCode.NOTHING_BEGUN);
    }

    /**
     * Tells the spread where there were several runs, and returns the exit code of all.
     *
     * @param ended whether somebody ended it, also where that was between two runs
     */
    int end(boolean ended) {
        if (ended && codes.size() < wanted) {
            codes.add(ExitCode.INTERRUPTED);
        }
        int worst = codes.stream().min(Comparator.comparing(ORDER::indexOf)).orElse(ExitCode.NOTHING_BEGUN);
        if (wanted > 1 && worst != ExitCode.NOTHING_BEGUN) {
            List<Recorded> runs = folders.stream().map(Judgement::of).toList();
            tell(Spread.of(runs), folders.get(folders.size() - 1).path().resolve("repeat.json"));
        }
        return worst;
    }

    private void tell(Spread spread, Path file) {
        try {
            Files.writeString(file, Json.writePretty(spread, Spread.class));
        } catch (IOException e) {
            console.trouble(file + " cannot be written: " + Reasons.of(e), "Free space there.");
        }
        if (detail == Detail.EVENTS) {
            console.out().println(Json.write(spread, Spread.class));
            return;
        }
        console.out().println();
        spread.lines().forEach(console.out()::println);
        console.out().println("spread: " + file);
    }
}
