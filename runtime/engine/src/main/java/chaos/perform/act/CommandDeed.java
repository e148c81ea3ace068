package chaos.perform.act;

import chaos.host.Command;
import chaos.host.Finished;
import chaos.quantity.Span;

/** Runs a program. Nobody can know what it changes, so it counts as a change. */
record CommandDeed(Tools tools, CommandSource source) implements Deed {

    /** Makes the command; its values may be known only when it is run. */
    interface CommandSource {
        Command command() throws DeedFailure;

        /** The command as anybody may read it, also while some values are not known. */
        String print();
    }

    @Override
    public Foresight foresee() {
        return Foresight.would("would run: " + source.print());
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        Finished finished = tools.programs().run(source.command(), deadline);
        return Done.changed(finished.ending().print() + " after " + Span.print(Round.millis(finished.took()))
                + tools.programs().lastWords(finished));
    }
}
