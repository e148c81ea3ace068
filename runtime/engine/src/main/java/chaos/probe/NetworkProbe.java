package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** How much goes through this machine's network interfaces, all together, loopback included. */
final class NetworkProbe implements Probe {

    private final ProcFile dev;
    private final Rate received = new Rate();
    private final Rate sent = new Rate();

    NetworkProbe(Path proc) {
        dev = new ProcFile(proc.resolve("net/dev"));
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Duration every() {
        return Rates.QUICK;
    }

    /** Two lines of headings, then {@code name: bytes} and seven more of what came in, then the bytes that went out. */
    @Override
    public Map<String, Double> take(long at) throws IOException {
        Text text = dev.read();
        text.nextLine();
        text.nextLine();
        double in = 0;
        double out = 0;
        for (; !text.atEnd(); text.nextLine()) {
            if (behindColon(text)) {
                in += text.number();
                out += text.skipWords(7).number();
            }
        }
        return new Values()
                .put("network.received", received.perSecond(at, in))
                .put("network.sent", sent.perSecond(at, out))
                .map();
    }

    @Override
    public void close() {
        dev.close();
    }

    private static boolean behindColon(Text text) {
        while (text.hasWord() && text.peek() != ':') {
            text.skip();
        }
        boolean found = text.peek() == ':';
        if (found) {
            text.skip();
        }
        return found;
    }
}
