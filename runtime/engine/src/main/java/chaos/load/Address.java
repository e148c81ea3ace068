package chaos.load;

import java.net.InetSocketAddress;
import java.net.URI;

/** Where a base URI leads. */
final class Address {

    private static final int HTTP = 80;

    private Address() {}

    /**
     * The address of an {@code http} URI, looked up once.
     *
     * @throws IllegalArgumentException where it is of another kind, or its host is unknown
     */
    static InetSocketAddress of(URI base) {
        String host = base.getHost();
        if (!"http".equalsIgnoreCase(base.getScheme()) || host == null) {
            throw new IllegalArgumentException(
                    "the load is sent over plain HTTP: expected http://HOST:PORT, found " + base);
        }
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        InetSocketAddress address = new InetSocketAddress(plain, base.getPort() < 0 ? HTTP : base.getPort());
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("the host " + host + " of " + base
                    + " is not known here: give its address, or mend the name service");
        }
        return address;
    }
}
