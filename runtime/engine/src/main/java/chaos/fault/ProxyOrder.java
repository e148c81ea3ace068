package chaos.fault;

/**
 * A proxy to be opened.
 *
 * @param name by which faults name it
 * @param listen the port on loopback where it listens
 * @param host of the service behind it
 * @param port of the service behind it
 */
public record ProxyOrder(String name, int listen, String host, int port) {

    /** Where it listens, for people. */
    public String listens() {
        return "127.0.0.1:" + listen;
    }

    /** What is behind it, for people. */
    public String service() {
        return host + ":" + port;
    }
}
