package chaos.fault;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

class ProxySlowCloseTest extends ProxyContract {

    @Override
    FaultKind kind() {
        return new ProxySlowClose();
    }

    @Override
    boolean showsIn(Socket client) throws IOException {
        client.shutdownOutput();
        return client.getInputStream().read() >= 0;
    }

    @Override
    boolean isShownBy(IOException cut) {
        return cut instanceof SocketTimeoutException;
    }
}
