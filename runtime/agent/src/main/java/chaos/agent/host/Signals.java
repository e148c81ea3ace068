package chaos.agent.host;

import chaos.agent.act.Refusal;
import chaos.agent.proc.ProcessId;
import java.io.IOException;

/** Whether a process hears us. */
final class Signals {

    private Signals() {}

    /** Refuses a process that we may send no signal to. */
    static void mustReach(String kind, ProcessId target) throws Refusal {
        try {
            Process kill = new ProcessBuilder("kill", "-0", Long.toString(target.pid()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (kill.waitFor() != 0) {
                throw new Refusal(kind + ": we may send no signal to process " + target.pid()
                        + ": it needs the same user, or root");
            }
        } catch (IOException none) {
            throw new Refusal(kind + ": no kill can be started: " + none.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted before anything was done to process " + target.pid());
        }
    }
}
