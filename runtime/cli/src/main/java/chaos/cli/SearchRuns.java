package chaos.cli;

import chaos.cli.search.Search;
import chaos.cli.search.Tried;
import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.RunFolder;
import chaos.perform.RunEnd;
import chaos.perform.RunObserver;
import chaos.perform.ScenarioRun;
import chaos.perform.Surroundings;
import chaos.plan.Scenario;
import chaos.quantity.Span;
import chaos.report.Recorded;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The runs of a search, one after another, until enough is known or its budget is spent. */
final class SearchRuns {

    private final Console console;
    private final SearchLines lines;
    private final Search search;
    private final Surroundings surroundings;
    private final Function<Instant, RunFolder> folders;
    private final Succession runs;

    SearchRuns(
            Console console,
            SearchLines lines,
            Search search,
            Surroundings surroundings,
            Function<Instant, RunFolder> folders) {
        this.console = console;
        this.lines = lines;
        this.search = search;
        this.surroundings = surroundings;
        this.folders = folders;
        this.runs = Succession.interruptible(console::answer);
    }

    /** Keeps what a run said before the next one begins. */
    @FunctionalInterface
    interface Keep {
        void keep(Tried tried) throws IOException;
    }

    /**
     * Performs them.
     *
     * @param most so many at the most
     * @param budget none is begun that would end later
     * @return HELD where enough is known
     */
    int all(int most, Duration budget, Keep keep) throws IOException {
        long last = surroundings.clock().millis() + budget.toMillis();
        OptionalDouble next = search.next();
        for (int i = 0; next.isPresent(); i++) {
            Scenario plan = search.plan(next.getAsDouble());
            Optional<String> spent = spent(i, most, plan, last);
            if (spent.isPresent()) {
                lines.tell("not known more exactly: " + spent.get());
                return ExitCode.UNKNOWN;
            }
            int code = attempt(next.getAsDouble(), plan, keep);
            if (code != ExitCode.HELD) {
                return code;
            }
            next = search.next();
        }
        return ExitCode.HELD;
    }

    /** Why no other run may begin. */
    private Optional<String> spent(int done, int most, Scenario plan, long last) {
        Duration length =
                plan.load().length().plus(plan.gate().warmUp()).plus(plan.gate().hold());
        long left = last - surroundings.clock().millis();
        if (done >= most) {
            return Optional.of("the budget of " + most + " runs is spent (--most-runs)");
        }
        return length.toMillis() <= left
                ? Optional.empty()
                : Optional.of("a run of " + Span.print(length) + " does not fit into the "
                        + Span.print(Duration.ofSeconds(Math.max(0, left / 1000))) + " that are left (--minutes)");
    }

    /** One run; HELD where it says something, else the code that the search ends with. */
    private int attempt(double value, Scenario plan, Keep keep) throws IOException {
        if (runs.endedBy().isPresent()) {
            return ExitCode.INTERRUPTED;
        }
        long began = surroundings.clock().millis();
        RunFolder folder = folders.apply(Instant.ofEpochMilli(began));
        lines.begin(search.words(value));
        UntilDeath death = new UntilDeath();
        ScenarioRun run = new ScenarioRun(plan, folder, surroundings, List.of(death));
        death.ends(run);
        RunEnd end = runs.perform(run);
        int code = Aftermath.silent(console).tell(folder, end);
        if (runs.endedBy().isPresent() || !enough(end, death)) {
            lines.nothing(end.message() + " (" + folder.run() + ")");
            return unknown(code);
        }
        Recorded recorded = Judgement.of(folder);
        double seconds = (surroundings.clock().millis() - began) / 1e3;
        Tried tried = search.judge(value, folder.run(), seconds, recorded.timeline(), recorded.diagnosis());
        keep.keep(tried);
        lines.end(tried);
        return ExitCode.HELD;
    }

    private static boolean enough(RunEnd end, UntilDeath death) {
        return end.left().isEmpty() && (end.how() == RunEnd.How.COMPLETED || death.seen());
    }

    private static int unknown(int code) {
        return code == ExitCode.HELD || code == ExitCode.BROKEN ? ExitCode.UNKNOWN : code;
    }

    /** A run whose target has died has said all: nobody restarts it, so it is ended. */
    private static final class UntilDeath implements RunObserver {

        private volatile Optional<ScenarioRun> run = Optional.empty();
        private volatile boolean seen;

        void ends(ScenarioRun ended) {
            run = Optional.of(ended);
        }

        boolean seen() {
            return seen;
        }

        @Override
        public void entry(Entry entry) {
            if (entry.event() instanceof Event.TargetDied) {
                seen = true;
                run.ifPresent(r -> r.stop("the search, which knows enough: the target died"));
            }
        }
    }
}
