package chaos.fault;

import java.io.IOException;
import java.net.Socket;

class ProxyLatencyTest extends ProxyContract {

    @Override
    FaultKind kind() {
        return new ProxyLatency();
    }

    @Override
    boolean showsIn(Socket client) throws IOException {
        return roundTrip(client, 1) >= 150;
    }
}
