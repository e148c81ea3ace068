package chaos.report;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.StepState;
import chaos.journal.Timeline;
import chaos.plan.Runbook;
import chaos.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the steps of runbooks out of a record, those of responses too. */
final class StepStories {

    private static final double MILLIS = 1e3;

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private String runbook = "";
    private int book;
    private int acting;

    /** A step while it is read. */
    private static final class Draft {
        private final String runbook;
        private final Event.StepBegan began;
        private final long from;
        private final List<String> lines = new ArrayList<>();
        private StepState state = StepState.BROKEN_OFF;
        private long to;
        private String open = "";

        private Draft(String runbook, Event.StepBegan began, long from) {
            this.runbook = runbook;
            this.began = began;
            this.from = from;
            this.to = from;
        }

        private StepStory story() {
            List<String> all = new ArrayList<>(lines);
            if (!open.isEmpty()) {
                all.add("cut off in: " + open);
            }
            return new StepStory(runbook, began.step(), began.name(), state, from, (to - from) / MILLIS, all);
        }
    }

    private StepStories() {}

    /** In the order in which they began; the steps of a runbook's own run that were not reached come last. */
    static List<StepStory> of(Timeline timeline) {
        StepStories stories = new StepStories();
        timeline.entries().forEach(stories::read);
        List<StepStory> read = new ArrayList<>(
                stories.drafts.values().stream().map(Draft::story).toList());
        if (timeline.plan() instanceof Runbook plan) {
            notReached(plan, read.size(), read);
        }
        return List.copyOf(read);
    }

    private static void notReached(Runbook plan, int reached, List<StepStory> stories) {
        for (int i = reached; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            stories.add(new StepStory(plan.title(), i + 1, step.name(), StepState.NOT_REACHED, 0, 0, List.of()));
        }
    }

    private void read(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.RunbookBegan began) {
            runbook = began.title();
            book++;
        } else if (event instanceof Event.StepBegan began) {
            drafts.put(key(began.step()), new Draft(runbook, began, entry.millis()));
        } else if (event instanceof Event.StepEnded ended) {
            draft(ended.step()).ifPresent(draft -> end(draft, ended, entry.millis()));
        } else {
            act(event);
        }
    }

    private void act(Event event) {
        if (event instanceof Event.ActIntended intended) {
            acting = intended.step();
            draft(acting).ifPresent(draft -> draft.open = intended.act());
        } else if (event instanceof Event.ProgramBegan began) {
            draft(acting).ifPresent(draft -> draft.open += " (process " + began.pid() + ")");
        } else if (event instanceof Event.ActDone done) {
            closed(done.step());
            tell(done.step(), done.act() + join(done.detail()));
        } else if (event instanceof Event.ActFailed failed) {
            closed(failed.step());
            tell(failed.step(), "FAILED: " + failed.act() + join(failed.problem()));
        } else if (event instanceof Event.StepRetried retried) {
            tell(retried.step(), "tried anew after " + retried.waitSeconds() + " s");
        } else if (event instanceof Event.StepUndone undone) {
            tell(undone.step(), "undone" + join(undone.detail()));
            draft(undone.step()).ifPresent(draft -> draft.state = StepState.UNDONE);
        } else if (event instanceof Event.StepUndoFailed failed) {
            tell(failed.step(), "NOT undone: " + failed.problem() + "; by hand: " + failed.byHand());
        }
    }

    private void closed(int step) {
        draft(step).ifPresent(draft -> draft.open = "");
    }

    private static void end(Draft draft, Event.StepEnded ended, long at) {
        draft.state = ended.state();
        draft.to = at;
        if (ended.state() == StepState.SKIPPED) {
            draft.lines.add(ended.detail());
        }
    }

    private void tell(int step, String line) {
        draft(step).ifPresent(draft -> draft.lines.add(line));
    }

    private Optional<Draft> draft(int step) {
        return Optional.ofNullable(drafts.get(key(step)));
    }

    private String key(int step) {
        return book + "/" + step;
    }

    private static String join(String detail) {
        return detail.isEmpty() ? "" : " – " + detail;
    }
}
