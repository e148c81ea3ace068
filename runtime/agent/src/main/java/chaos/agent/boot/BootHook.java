package chaos.agent.boot;

import java.io.IOException;

/** Something that runs a command when this host has started. Only what is ours is ever changed. */
public interface BootHook {

    /** Where it is, for people. */
    String place();

    /** Lays it, where it is not there; fails where somebody else's is in its place. */
    void lay() throws IOException;

    /** Takes it away, where it is there. */
    void takeAway() throws IOException;
}
