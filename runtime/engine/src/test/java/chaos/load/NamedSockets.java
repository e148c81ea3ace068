package chaos.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.StandardConstants;

/** Makes secured sockets that keep the names by which they are called in the handshake. */
final class NamedSockets extends ServerSocketFactory {

    private final ServerSocketFactory secured;
    private final List<String> names = new CopyOnWriteArrayList<>();

    NamedSockets(ServerSocketFactory secured) {
        this.secured = secured;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        SSLServerSocket socket = (SSLServerSocket) secured.createServerSocket();
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setSNIMatchers(List.of(new SNIMatcher(StandardConstants.SNI_HOST_NAME) {
            @Override
            public boolean matches(SNIServerName name) {
                names.add(new SNIHostName(name.getEncoded()).getAsciiName());
                return true;
            }
        }));
        socket.setSSLParameters(parameters);
        return socket;
    }

    @Override
    public ServerSocket createServerSocket(int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        throw new UnsupportedOperationException();
    }
}
