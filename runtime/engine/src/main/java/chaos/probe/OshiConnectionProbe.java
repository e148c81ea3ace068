package chaos.probe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import oshi.software.os.InternetProtocolStats.IPConnection;
import oshi.software.os.InternetProtocolStats.TcpState;

/** The connections of the target's port by their state, where there is no {@code /proc}. */
final class OshiConnectionProbe implements Probe {

    private final int port;

    OshiConnectionProbe(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public Duration every() {
        return Rates.SLOW;
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public Map<String, Double> take(long at) {
        List<IPConnection> all =
                Oshi.info().getOperatingSystem().getInternetProtocolStats().getConnections();
        return new Values()
                .put("tcp.established", local(all, TcpState.ESTABLISHED))
                .put("tcp.closeWait", local(all, TcpState.CLOSE_WAIT))
                .put("tcp.synRecv", local(all, TcpState.SYN_RECV))
                .put("tcp.timeWait", timeWait(all))
                .map();
    }

    private double local(List<IPConnection> all, TcpState state) {
        return all.stream()
                .filter(c -> c.getLocalPort() == port && c.getState() == state)
                .count();
    }

    /** Kept by the side that closed first, so both sides' are counted. */
    private double timeWait(List<IPConnection> all) {
        return all.stream()
                .filter(c -> c.getState() == TcpState.TIME_WAIT)
                .filter(c -> c.getLocalPort() == port || c.getForeignPort() == port)
                .count();
    }
}
