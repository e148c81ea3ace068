package chaos.fault;

import java.io.IOException;
import java.net.Socket;

class ProxyBandwidthTest extends ProxyContract {

    @Override
    FaultKind kind() {
        return new ProxyBandwidth();
    }

    @Override
    boolean showsIn(Socket client) throws IOException {
        client.setSoTimeout(10_000);
        return roundTrip(client, 10_000) >= 100;
    }
}
