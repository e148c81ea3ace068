package chaos.perform.act;

import chaos.host.Finished;
import chaos.plan.Check;
import java.util.Optional;

/** A command that succeeds or not. */
record CommandLook(Tools tools, Check.CommandSucceeds check) implements Look {

    @Override
    public Optional<String> lacking(Deadline deadline) throws DeedFailure, BrokenOff {
        Finished finished = tools.programs()
                .attempt(tools.programs().command(check.words()), deadline, line -> tools.voice()
                        .line(tools.values().mask(line)));
        return finished.succeeded()
                ? Optional.empty()
                : Optional.of(finished.ending().print());
    }
}
