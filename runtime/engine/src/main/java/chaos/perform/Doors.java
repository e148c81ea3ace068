package chaos.perform;

import chaos.fault.FaultException;
import chaos.fault.Holder;
import chaos.fault.ProxyOrder;
import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.plan.Proxy;
import chaos.plan.Scenario;
import chaos.target.Ports;
import chaos.target.TargetFailure;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/** The proxies of a plan: opened before anything is sent, ended with the holder. */
final class Doors {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final String LOOPBACK = "127.0.0.1";

    private final Holder holder;
    private final Recorder recorder;
    private final URI target;

    Doors(Holder holder, Recorder recorder, URI target) {
        this.holder = holder;
        this.recorder = recorder;
        this.target = target;
    }

    /** Opens all, and says where the load asks for the target. */
    URI open(Scenario plan) throws FaultException {
        URI asked = target;
        for (Proxy proxy : plan.proxies()) {
            ProxyOrder order = order(proxy);
            URI through = proxy.inFrontOfTarget() ? through(order, proxy) : asked;
            try {
                holder.open(order);
            } catch (FaultException refused) {
                throw new FaultException(proxy.origin() + ": " + refused.getMessage(), refused.isUnsafe());
            }
            recorder.append(new Event.ProxyOpened(proxy.name(), order.listens(), order.service()));
            asked = through;
        }
        return asked;
    }

    private ProxyOrder order(Proxy proxy) throws FaultException {
        int listen = proxy.port().isPresent() ? proxy.port().getAsInt() : freePort();
        if (proxy.service().isPresent()) {
            String service = proxy.service().get();
            int colon = service.lastIndexOf(':');
            String host = service.substring(0, colon).replaceAll("[\\[\\]]", "");
            return new ProxyOrder(proxy.name(), listen, host, Integer.parseInt(service.substring(colon + 1)));
        }
        int standard = "https".equals(target.getScheme()) ? HTTPS : HTTP;
        int port = target.getPort() < 0 ? standard : target.getPort();
        return new ProxyOrder(proxy.name(), listen, target.getHost().replaceAll("[\\[\\]]", ""), port);
    }

    private static int freePort() throws FaultException {
        try {
            return Ports.free();
        } catch (TargetFailure none) {
            throw new FaultException(String.valueOf(none.getMessage()));
        }
    }

    /** The target's address with the proxy in its place; a certificate must still be of who is asked. */
    private URI through(ProxyOrder order, Proxy proxy) throws FaultException {
        boolean here = isLoopback(target.getHost());
        if (!here && "https".equals(target.getScheme())) {
            throw new FaultException(
                    proxy.origin() + ": behind a proxy " + target + " would be asked for by another name"
                            + " than its certificate's; a proxy stands in front of https only on this machine");
        }
        try {
            String host = here && isVersionFour(target.getHost()) ? target.getHost() : LOOPBACK;
            return new URI(
                    target.getScheme(), target.getUserInfo(), host, order.listen(), target.getPath(), null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    // It listens on 127.0.0.1: that is what a name of this machine must lead to.
    private static boolean isVersionFour(String host) {
        try {
            return InetAddress.getByName(host).getHostAddress().equals(LOOPBACK);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
