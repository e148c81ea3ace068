package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** How many connections this machine turned away because a listener's accept queue was full. */
final class AcceptQueueProbe implements Probe {

    private static final String COLUMN = "ListenDrops";

    private final ProcFile netstat;
    private final Rate drops = new Rate();
    private int column = -1;

    AcceptQueueProbe(Path proc) {
        netstat = new ProcFile(proc.resolve("net/netstat"));
    }

    @Override
    public String name() {
        return "acceptQueue";
    }

    @Override
    public Duration every() {
        return Rates.QUICK;
    }

    /** A line of names, then a line of numbers: the place of the name is the same for as long as the kernel runs. */
    @Override
    public Map<String, Double> take(long at) throws IOException {
        Text text = netstat.read();
        if (!text.find("TcpExt:")) {
            return Map.of();
        }
        if (column < 0) {
            column = columnIn(text);
        }
        text.nextLine();
        Values values = new Values();
        if (text.find("TcpExt:") && column >= 0) {
            values.put(
                    "acceptQueue.drops",
                    drops.perSecond(at, text.skipWords(column).number()));
        }
        return values.map();
    }

    @Override
    public void close() {
        netstat.close();
    }

    private static int columnIn(Text text) {
        for (int i = 0; text.hasWord(); i++) {
            if (text.word().equals(COLUMN)) {
                return i;
            }
        }
        return -1;
    }
}
