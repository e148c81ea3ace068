package chaos.words;

import chaos.plan.FaultCall;

/** A fault that nothing undoes; a script that injects it says {@code without undo}. */
public final class OneWay implements Word {

    private final FaultCall call;

    public OneWay(FaultCall call) {
        this.call = call;
    }

    FaultCall call() {
        return call;
    }
}
