package chaos.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;

class ProxyDownTest extends ProxyContract {

    @Override
    FaultKind kind() {
        return new ProxyDown();
    }

    @Override
    boolean showsIn(Socket client) throws IOException {
        return roundTrip(client, 1) < 0;
    }

    @Override
    boolean isShownBy(IOException cut) {
        return cut instanceof ConnectException;
    }
}
