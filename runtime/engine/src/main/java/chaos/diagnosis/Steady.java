package chaos.diagnosis;

import chaos.metric.Second;
import java.util.ArrayList;
import java.util.List;

/** The seconds before time 0 from which is learnt what is normal: the gate's, and of the warm-up's last what lacks to ten. */
final class Steady {

    private static final int ENOUGH = 10;

    private final List<Second> seconds = new ArrayList<>();

    void add(Second second) {
        seconds.add(second);
    }

    List<Second> seconds(long gateFrom) {
        int gate = (int) seconds.stream().filter(s -> s.at() >= gateFrom).count();
        int taken = Math.min(seconds.size(), Math.max(gate, ENOUGH));
        return List.copyOf(seconds.subList(seconds.size() - taken, seconds.size()));
    }
}
