package chaos.perform.act;

import chaos.plan.Act;

/** Starts, stops, drains or restarts a service; a start of what runs and a stop of what is down are so already. */
record ControlDeed(Tools tools, Act.Control act) implements Deed {

    @Override
    public Foresight foresee() throws DeedFailure, BrokenOff {
        ServiceControl control = tools.services().of(act.service(), tools);
        String state = act.service().print(tools.values()::print) + " " + control.state();
        return already(control)
                ? Foresight.already(state)
                : Foresight.would(state, "would " + control.means(act.verb()));
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        ServiceControl control = tools.services().of(act.service(), tools);
        return already(control)
                ? Done.already(act.service().print(tools.values()::print) + " " + control.state())
                : Done.changed(control.perform(act.verb(), deadline));
    }

    private boolean already(ServiceControl control) throws DeedFailure, BrokenOff {
        return switch (act.verb()) {
            case START -> control.runs();
            case STOP -> !control.runs();
            case RESTART, DRAIN, REOPEN -> false;
        };
    }
}
