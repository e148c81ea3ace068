package chaos.fault;

import java.io.IOException;
import java.net.Socket;

class ProxySlicerTest extends ProxyContract {

    @Override
    FaultKind kind() {
        return new ProxySlicer();
    }

    @Override
    boolean showsIn(Socket client) throws IOException {
        client.getOutputStream().write(new byte[2_000]);
        return client.getInputStream().read(new byte[2_000]) <= 96;
    }
}
