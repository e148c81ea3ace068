package chaos.perform;

import chaos.fault.FaultException;
import chaos.fault.FaultOrder;
import chaos.fault.FaultTarget;
import chaos.fault.Holder;
import java.util.ArrayList;
import java.util.List;

/**
 * The question, before a request is sent, whether each fault of a plan could begin: a run that would be refused in its
 * middle is not begun. All that stands against it is told at once.
 */
final class Clearance {

    private final Holder holder;
    private final FaultTarget target;

    Clearance(Holder holder, FaultTarget target) {
        this.holder = holder;
        this.target = target;
    }

    void ask(Agenda agenda) throws FaultException {
        List<String> problems = new ArrayList<>();
        boolean unsafe = false;
        for (Agenda.BeginFault begin : agenda.faults()) {
            try {
                holder.check(new FaultOrder(
                        begin.fault(),
                        begin.injection().fault(),
                        target,
                        begin.injection().lasting()));
            } catch (FaultException refused) {
                problems.add(begin.injection().origin() + ": "
                        + begin.injection().fault().kind() + " cannot be begun: " + refused.getMessage());
                unsafe |= refused.isUnsafe();
            }
        }
        if (!problems.isEmpty()) {
            throw new FaultException(String.join("\n", problems), unsafe);
        }
    }
}
