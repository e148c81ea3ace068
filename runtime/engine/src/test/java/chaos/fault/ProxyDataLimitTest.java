package chaos.fault;

import java.io.IOException;
import java.net.Socket;

class ProxyDataLimitTest extends ProxyContract {

    @Override
    FaultKind kind() {
        return new ProxyDataLimit();
    }

    @Override
    boolean showsIn(Socket client) throws IOException {
        client.getOutputStream().write(new byte[20_000]);
        return client.getInputStream().readNBytes(20_000).length == 10_000;
    }
}
