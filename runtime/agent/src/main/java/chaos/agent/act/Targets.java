package chaos.agent.act;

import chaos.agent.proc.Kin;
import chaos.agent.proc.ProcessId;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** The process that an order is aimed at. */
public final class Targets {

    private Targets() {}

    /** The process that the order's {@code pid} names, now; it is there, and it may be touched. */
    public static ProcessId process(Order order) throws Refusal {
        long pid = order.whole("pid", 1, Integer.MAX_VALUE);
        Optional<String> kin = Kin.reason(pid);
        if (kin.isPresent()) {
            throw Refusal.unsafe(order.kind() + " is not done to process " + pid + ": it is " + kin.get());
        }
        try {
            return Kin.alive(pid);
        } catch (NoSuchFileException none) {
            throw new Refusal(order.kind() + ": there is no process " + pid + "; who is there: ps -e");
        } catch (IOException no) {
            throw new Refusal(order.kind() + " is not done to process " + pid + ": " + no.getMessage());
        }
    }
}
