package chaos.agent.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Collection;

/** From the address where a proxy listens to the one of its service. */
final class Route {

    private final InetSocketAddress listen;
    private final InetSocketAddress service;

    Route(InetSocketAddress listen, InetSocketAddress service) throws IOException {
        this.listen = resolved(listen);
        this.service = resolved(service);
    }

    private static InetSocketAddress resolved(InetSocketAddress address) throws IOException {
        if (address.isUnresolved()) {
            throw new IOException("there is no host '" + address.getHostString() + "'");
        }
        return address;
    }

    InetSocketAddress listen() {
        return listen;
    }

    InetSocketAddress service() {
        return service;
    }

    /** Whether what is sent to the service of this one comes in where another listens. */
    boolean leadsTo(Route other) throws IOException {
        InetAddress to = service.getAddress();
        InetAddress at = other.listen.getAddress();
        boolean here =
                to.isAnyLocalAddress() || to.isLoopbackAddress() || NetworkInterface.getByInetAddress(to) != null;
        boolean covered = at.isAnyLocalAddress() || to.isAnyLocalAddress() || at.equals(to);
        return here && covered && service.getPort() == other.listen.getPort();
    }

    /** Whether what is sent to the service comes back to this one, by way of others or at once. */
    boolean closesALoop(Collection<Route> others) throws IOException {
        Route at = this;
        for (int steps = 0; steps <= others.size(); steps++) {
            if (at.leadsTo(this)) {
                return true;
            }
            Route next = null;
            for (Route other : others) {
                next = at.leadsTo(other) ? other : next;
            }
            if (next == null) {
                return false;
            }
            at = next;
        }
        return true;
    }
}
