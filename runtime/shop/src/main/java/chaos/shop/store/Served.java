package chaos.shop.store;

import java.sql.SQLException;
import org.h2.tools.Server;

/** A door on loopback to a database in this process, so that others can work on it and against it. */
final class Served {
    private final Server server;
    private final String name;

    private Served(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    static Served open(String name) throws SQLException {
        System.setProperty("h2.bindAddress", "127.0.0.1"); // it would listen on all addresses, and refuse others later
        return new Served(Server.createTcpServer("-tcpPort", "0").start(), name);
    }

    String address() {
        return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + name;
    }

    void close() {
        server.stop();
    }
}
