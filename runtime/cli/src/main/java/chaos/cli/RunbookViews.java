package chaos.cli;

import chaos.cli.live.JsonView;
import chaos.cli.live.RunbookView;
import chaos.perform.RunObserver;
import java.io.PrintStream;
import java.util.List;

/** How a runbook is shown while it goes on, and where the rest is told. */
final class RunbookViews {

    private RunbookViews() {}

    /** The view that was asked for, and who must know what the runbook does. */
    static List<RunObserver> observers(Console console, Detail detail, RunObserver signals) {
        return switch (detail) {
            case VERDICT -> List.of(signals);
            case EVENTS -> List.of(signals, new JsonView(console.out()));
            case ALL -> List.of(signals, new RunbookView(console.out(), console.outStyle()));
        };
    }

    /** Where a person is told how it ended: beside the events, where these are for a program. */
    static PrintStream told(Console console, Detail detail) {
        return detail == Detail.EVENTS ? console.err() : console.out();
    }
}
