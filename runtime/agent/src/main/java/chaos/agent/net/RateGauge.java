package chaos.agent.net;

import chaos.agent.act.Progress;
import java.io.IOException;
import java.util.List;

/** How much a limit lets pass: by its queues' count, else by what its table counts. */
final class RateGauge implements NetworkFault.Gauge {

    private static final double SECOND = 1e9;

    private final Table table;
    private final List<Queue> queues;
    private final double asked;
    private long last;
    private long lastAt = System.nanoTime();

    RateGauge(Table table, List<Queue> queues, double asked) {
        this.table = table;
        this.queues = queues;
        this.asked = asked;
    }

    @Override
    public void read(Progress progress) throws IOException {
        long bytes = bytes();
        long now = System.nanoTime();
        progress.achieved("passed", asked, (bytes - last) * SECOND / (now - lastAt));
        last = bytes;
        lastAt = now;
    }

    private long bytes() throws IOException {
        long bytes = queues.isEmpty() ? table.counts().passedBytes() : 0;
        for (Queue queue : queues) {
            bytes += queue.sent();
        }
        return bytes;
    }
}
