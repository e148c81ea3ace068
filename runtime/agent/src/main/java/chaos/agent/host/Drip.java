package chaos.agent.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Sends the head of an HTTP request that never ends, a byte at a time: a server that waits for the whole of it keeps the
 * connection, and whatever it has for one, busy.
 */
final class Drip {

    private static final byte[] FIELD = "X-Slow: a\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final long LOOK = 10_000_000;

    private final byte[] start;
    private final long every;
    private final ByteBuffer one = ByteBuffer.allocateDirect(1);
    private long looked;

    /** To a host, with so many nanoseconds from byte to byte. */
    Drip(String host, long every) {
        this.start = ("GET / HTTP/1.1\r\nHost: " + host + "\r\n").getBytes(StandardCharsets.US_ASCII);
        this.every = every;
    }

    /** How far a connection is. */
    private static final class Place {
        private int sent;
        private long next;

        Place(long next) {
            this.next = next;
        }
    }

    /** A connection is open. */
    void begin(SelectionKey key) throws IOException {
        ((SocketChannel) key.channel()).write(ByteBuffer.wrap(start));
        key.attach(new Place(System.nanoTime() + every));
    }

    /** Sends what is due on each. */
    void send(Selector connections, long now) {
        if (now - looked < Math.min(LOOK, every)) {
            return;
        }
        looked = now;
        for (SelectionKey key : connections.keys()) {
            Place place = (Place) key.attachment();
            if (place != null && place.next <= now && key.isValid()) {
                send((SocketChannel) key.channel(), place);
            }
        }
    }

    // By the clock; a connection that takes no byte now, or has broken, is seen to where it is read.
    private void send(SocketChannel channel, Place place) {
        try {
            one.clear();
            one.put(FIELD[place.sent % FIELD.length]).flip();
            place.sent += channel.write(one);
            place.next += every;
        } catch (IOException broken) {
            place.next = Long.MAX_VALUE;
        }
    }
}
