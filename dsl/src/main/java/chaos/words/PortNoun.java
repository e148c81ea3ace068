package chaos.words;

import chaos.plan.Check;
import chaos.plan.Wording;

/** A TCP port of a host. */
public final class PortNoun implements Word {

    private final Wording host;
    private final int port;

    PortNoun(Wording host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Whether it accepts a connection. */
    public Checked getAccepts() {
        return new Checked(new Check.PortAccepts(host, port));
    }
}
