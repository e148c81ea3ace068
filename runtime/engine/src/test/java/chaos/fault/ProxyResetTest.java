package chaos.fault;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

class ProxyResetTest extends ProxyContract {

    @Override
    FaultKind kind() {
        return new ProxyReset();
    }

    @Override
    boolean showsIn(Socket client) throws IOException {
        client.setSoTimeout(1_500);
        return client.getInputStream().read() == 0;
    }

    @Override
    boolean isShownBy(IOException cut) {
        return !(cut instanceof SocketTimeoutException);
    }
}
