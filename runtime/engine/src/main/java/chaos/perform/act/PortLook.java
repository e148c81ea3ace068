package chaos.perform.act;

import chaos.plan.Check;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/** A connection to a TCP port. */
record PortLook(Tools tools, String host, int port) implements Look {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    static Look of(Tools tools, Check.PortAccepts check) throws DeedFailure {
        return new PortLook(tools, tools.values().text(check.host()), check.port());
    }

    @Override
    public Optional<String> lacking(Deadline deadline) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int)
                    Math.max(1, deadline.atMost(PATIENCE).left().toMillis()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("it did not (" + e.getMessage() + ")");
        }
    }
}
