package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.plan.Journey;
import chaos.testing.Memory;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection makes of what comes over its wire and when, over a wire where that is certain. */
class ConnectionTest {

    private static final String OK = TinyServer.answer(200, "hello");

    private final Memory memory = new Memory();
    private final Script wires = new Script();
    private final Floor floor = Idle.floor(wires, new Agenda(), memory);
    private final Route route =
            new Route(URI.create("http://x"), new Journey("GET", "/", Duration.ZERO, Asking.HERE), floor.named(), null);
    private final Client client = new Client(floor, (over, ending, now, ready) -> {}, route);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1_024);

    @Test
    void anAnswerBehindTheRequestIsTaken() {
        begin();
        wires.stand("");
        assertThat(wires.last().written).startsWith("GET / HTTP/1.1\r\n");
        wires.hear(OK);
        assertThat(floor.tally().counts().of(Ending.RIGHT)).isEqualTo(1);
        assertThat(client.connected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-x\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"})
    void whatIsSaidBeforeTheFirstRequestIsNoAnswerToIt(String said) {
        begin();
        wires.stand(said);
        assertThat(wires.last().written).isEmpty();
        assertThat(wires.last().isOpen()).isFalse();
        assertThat(floor.tally().counts().of(Ending.EARLY)).isEqualTo(1);
        assertThat(memory.events())
                .singleElement()
                .asString()
                .contains("before it is asked: '" + said.substring(0, 8), "load.early");
    }

    @Test
    void itIsToldOnceAndCountedEachTime() {
        for (int i = 0; i < 3; i++) {
            begin();
            wires.stand("220 mail\r\n");
        }
        assertThat(floor.tally().counts().of(Ending.EARLY)).isEqualTo(3);
        assertThat(floor.tally().counts().lawful()).isTrue();
        assertThat(memory.events()).hasSize(1);
    }

    /** What it says comes later than the request would have: it was heard once, so it is listened for. */
    @Test
    void whoSpokeFirstOnceIsListenedToBeforeItIsAsked() {
        begin();
        wires.stand("220 mail\r\n");
        begin();
        wires.stand("");
        client.sweep(floor.clock().nanos(), Long.MAX_VALUE);
        assertThat(wires.last().written).isEmpty();
        wires.hear("220 mail\r\n");
        assertThat(floor.tally().counts().of(Ending.EARLY)).isEqualTo(2);
        assertThat(wires.last().isOpen()).isFalse();
    }

    @Test
    void whoIsSilentWhileItIsListenedToIsAsked() {
        begin();
        wires.stand("220 mail\r\n");
        begin();
        wires.stand("");
        client.sweep(floor.clock().nanos() + Manners.LISTENING, Long.MAX_VALUE);
        assertThat(wires.last().written).startsWith("GET / HTTP/1.1\r\n");
        wires.hear(OK);
        assertThat(floor.tally().counts().of(Ending.RIGHT)).isEqualTo(1);
        assertThat(floor.tally().counts().lawful()).isTrue();
    }

    @Test
    void whoClosesBeforeTheFirstRequestHasResetIt() {
        begin();
        wires.stand(null);
        assertThat(floor.tally().counts().of(Ending.RESET)).isEqualTo(1);
        assertThat(wires.last().isOpen()).isFalse();
    }

    private void begin() {
        client.take(route, floor.clock().nanos());
        client.begin(floor.clock().nanos());
    }

    /** Wires that say what they are told to. */
    private final class Script implements Poller {

        private final List<Told> made = new ArrayList<>();

        Told last() {
            return made.get(made.size() - 1);
        }

        /** The last one stands now, and so much was said over it already; null: it has ended. */
        void stand(@Nullable String said) {
            last().said = said;
            last().owner.ready(buffer, false, true, false);
        }

        void hear(String said) {
            last().said = said;
            last().owner.ready(buffer, true, false, false);
        }

        @Override
        public Wire open(Connection owner, InetSocketAddress address) {
            made.add(new Told(owner));
            return last();
        }

        @Override
        public void poll(long millis, Ready told) {}

        @Override
        public void wakeup() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    private static final class Told implements Wire {

        private final Connection owner;
        private boolean connected;
        private boolean open = true;
        private @Nullable String said = "";
        private String written = "";

        Told(Connection owner) {
            this.owner = owner;
        }

        @Override
        public boolean connect(@Nullable InetSocketAddress source) {
            return false;
        }

        @Override
        public boolean finish() {
            connected = true;
            return true;
        }

        @Override
        public boolean isConnected() {
            return connected && open;
        }

        @Override
        public void want(boolean writing) {}

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (said == null) {
                return -1;
            }
            byte[] bytes = said.getBytes(StandardCharsets.US_ASCII);
            said = "";
            into.put(bytes);
            return bytes.length;
        }

        @Override
        public int write(ByteBuffer from) {
            int count = from.remaining();
            written += StandardCharsets.US_ASCII.decode(from);
            return count;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
