package chaos.perform;

import chaos.journal.Event;

/** What the journal says of a target. */
final class TargetEvents {

    private TargetEvents() {}

    static Event started(TargetSession target) {
        return new Event.TargetStarted(
                target.description(), target.uri().toString(), target.pid().orElse(0));
    }
}
