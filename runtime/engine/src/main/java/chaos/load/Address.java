package chaos.load;

import java.net.InetSocketAddress;
import java.net.URI;

/** Where a base URI leads. */
final class Address {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Address() {}

    /**
     * The address of an {@code http} or {@code https} URI, looked up once.
     *
     * @throws IllegalArgumentException where it is of another kind, or its host is unknown
     */
    static InetSocketAddress of(URI base) {
        String scheme = String.valueOf(base.getScheme());
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme) || base.getHost() == null) {
            throw new IllegalArgumentException(
                    "the load is sent over HTTP: expected http://HOST:PORT or https://HOST:PORT, found " + base);
        }
        InetSocketAddress address = new InetSocketAddress(host(base), port(base));
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("the host " + base.getHost() + " of " + base
                    + " is not known here: give its address, or mend the name service");
        }
        return address;
    }

    /** The host's name or address, without the brackets of IPv6. */
    static String host(URI base) {
        String host = base.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static int port(URI base) {
        if (base.getPort() >= 0) {
            return base.getPort();
        }
        return "https".equalsIgnoreCase(base.getScheme()) ? HTTPS : HTTP;
    }
}
