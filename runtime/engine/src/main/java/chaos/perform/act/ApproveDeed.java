package chaos.perform.act;

import chaos.journal.Event;
import chaos.perform.act.Approver.Approval;
import chaos.plan.Act;
import chaos.quantity.Span;
import java.time.Duration;

/** Asks a person before it goes on; without a yes the runbook goes no further. */
record ApproveDeed(Tools tools, Act.Approve act) implements Deed {

    @Override
    public Foresight foresee() {
        return Foresight.would("would ask: " + question() + " (without an answer within " + Span.print(act.within())
                + ": " + (act.otherwise() ? "yes" : "no") + ")");
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        String question = question();
        Duration time = deadline.left().compareTo(act.within()) < 0 ? deadline.left() : act.within();
        tools.recorder().append(new Event.ApprovalAsked(question, time.toMillis() / 1e3, act.otherwise()));
        Approval approval = tools.halt()
                .during(() -> tools.approver().ask(question, time, act.otherwise()))
                .orElseGet(() -> unanswered(time));
        tools.recorder().append(new Event.ApprovalGiven(question, approval.granted(), approval.by()));
        if (!approval.granted()) {
            throw new BrokenOff(BrokenOff.Why.REFUSED, "refused by " + approval.by() + ": " + question);
        }
        return Done.seen("approved by " + approval.by());
    }

    private Approval unanswered(Duration time) {
        return new Approval(act.otherwise(), "default: nobody answered within " + Span.print(Round.millis(time)));
    }

    private String question() {
        return tools.values().print(act.question());
    }
}
