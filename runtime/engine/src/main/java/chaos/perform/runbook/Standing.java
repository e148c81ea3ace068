package chaos.perform.runbook;

import chaos.perform.act.BrokenOff;
import chaos.perform.act.DeedFailure;
import chaos.perform.act.ServiceControl;
import chaos.perform.act.Tools;
import chaos.plan.Act;
import chaos.plan.Runbook;
import chaos.plan.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The services of a runbook that do not run when it has failed: that may be why, and stands in no step's message. */
record Standing(Runbook runbook, Tools tools) {

    /** One for each service that is down, with the command that starts it. */
    List<String> sentences() {
        return runbook.steps().stream()
                .flatMap(step -> Parts.acts(step).stream())
                .flatMap(act -> act instanceof Act.Control control ? Stream.of(control.service()) : Stream.of())
                .distinct()
                .flatMap(service -> down(service).stream())
                .toList();
    }

    /** What cannot be looked at, such as a home that a step would have told, is passed over. */
    private Optional<String> down(Service service) {
        try {
            ServiceControl control = tools.services().of(service, tools);
            if (control.runs()) {
                return Optional.empty();
            }
            String start =
                    control.startedBy().map(line -> "; start it: " + line).orElse("");
            return Optional.of(tools.values().mask(service.print(tools.values()::print) + " is not running" + start));
        } catch (DeedFailure | BrokenOff unseen) {
            return Optional.empty();
        }
    }
}
