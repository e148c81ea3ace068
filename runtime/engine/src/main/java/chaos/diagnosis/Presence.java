package chaos.diagnosis;

import chaos.metric.Second;
import java.util.List;
import java.util.Optional;

/**
 * Whether the target is there at all. While it is ended by our own wish, its absence is no failure in itself: only what
 * users have of it counts then.
 */
final class Presence {

    /** What a target says of itself, or its process of it; one of them is enough to know that it is there. */
    private static final List<String> OWN = List.of("process.up", "rss", "cpu", "heap", "threads");

    private final StageRules rules;
    private boolean speaks;
    private final Streak silence = Streak.unbroken();
    private boolean stopped;
    private boolean up = true;
    private boolean lost;
    private long startedAt = Long.MIN_VALUE;
    private long secondAt = Long.MIN_VALUE;

    Presence(StageRules rules) {
        this.rules = rules;
    }

    void learn(Baseline baseline) {
        speaks = OWN.stream().anyMatch(baseline.signals()::contains);
    }

    void stopped() {
        stopped = true;
    }

    void started(long at) {
        startedAt = at;
        stopped = false;
        serves();
    }

    /** Users are served well: whatever was lost, something serves in its place, be it another process that nobody named. */
    void serves() {
        lost = false;
        silence.reset();
    }

    void note(Second second, Symptoms symptoms) {
        secondAt = second.at();
        if (second.has("process.up")) {
            boolean now = second.number("process.up") > 0;
            lost = !now && (up || lost);
            up = now;
        }
        boolean silent = speaks && OWN.stream().noneMatch(second::has);
        silence.note(second.at(), silent && symptoms.sli().nothingRight());
    }

    /** Why the target counts as gone; empty where it is there, or ended by us. */
    Optional<String> gone(Symptoms symptoms) {
        if (stopped || secondAt < startedAt) {
            return Optional.empty();
        }
        if (lost) {
            return Optional.of("the process is gone");
        }
        return symptoms.refused()
                .or(() -> silence.lasted(rules.silence().toMillis())
                        ? Optional.of("the target says nothing of itself and answers nothing")
                        : Optional.empty());
    }

    /** Since when it is gone, at the latest from {@code at} on. */
    long since(long at) {
        return silence.begun() ? Math.min(silence.since(), at) : at;
    }
}
