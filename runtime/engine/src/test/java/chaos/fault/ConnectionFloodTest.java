package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.Sockets;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ConnectionFloodTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new ConnectionFlood();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return entry.holder().isAlive() && Sockets.countTo(begun.holder(), begun.port()) > 0;
    }

    @Test
    void goesToThePortThatTheAddressMeans() throws FaultException {
        assertThat(kind().aim(at("http://shop.example/"))).containsEntry("port", "80");
        assertThat(kind().aim(at("https://shop.example"))).containsEntry("port", "443");
        assertThat(kind().aim(at("http://127.0.0.1:8080")))
                .containsEntry("port", "8080")
                .containsEntry("host", "127.0.0.1");
    }

    private static FaultTarget at(String uri) {
        return new FaultTarget(URI.create(uri), OptionalLong.empty(), Optional.empty());
    }
}
