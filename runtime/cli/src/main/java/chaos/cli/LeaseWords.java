package chaos.cli;

import chaos.fault.ActiveFault;

/** Who will end an active fault, in a sentence. */
final class LeaseWords {

    private LeaseWords() {}

    static String of(ActiveFault fault) {
        String controller = fault.controller().isPresent()
                ? "process " + fault.controller().getAsLong() + ", which performs its run,"
                : "who performed its run";
        if (!fault.held()) {
            return "its holder is gone; end it with: chaos undo " + fault.fault();
        }
        return switch (fault.control()) {
            case LIVES -> controller + " lives and ends it with the run; before that: chaos stop " + fault.run();
            case STOPPED -> controller + " is stopped and silent: its holder ends it when the lease is over";
            case GONE -> controller + " is gone: its holder ends it when the lease is over, in seconds";
        };
    }
}
