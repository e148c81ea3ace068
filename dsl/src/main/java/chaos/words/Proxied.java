package chaos.words;

import chaos.plan.FaultCall;

/** A fault that is done to what goes through a proxy of the scenario; which one may be unsaid where there is only one. */
public final class Proxied implements Word {

    /** The argument that names the proxy. */
    public static final String PROXY = "proxy";

    private final FaultCall call;

    public Proxied(FaultCall call) {
        this.call = call;
    }

    FaultCall call() {
        return call;
    }
}
