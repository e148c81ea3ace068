package chaos.fault;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

class ProxyTimeoutTest extends ProxyContract {

    @Override
    FaultKind kind() {
        return new ProxyTimeout();
    }

    @Override
    boolean showsIn(Socket client) throws IOException {
        client.getOutputStream().write(1);
        return client.getInputStream().read() < 0;
    }

    @Override
    boolean isShownBy(IOException cut) {
        return cut instanceof SocketTimeoutException;
    }
}
