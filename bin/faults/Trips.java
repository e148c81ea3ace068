import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Round trips over connections that stay: each asks, waits for the whole answer, rests for a random while, and asks again,
 * so that they do not all ask at one moment. It prints how long the trips took, in microseconds.
 *
 * <p>Usage: {@code java Trips.java PORT CONNECTIONS SECONDS REST_MILLIS}; prints {@code COUNT P50 P99 MAX}.
 */
public final class Trips {

    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ANSWER_END = 13; // "Hello, World!" behind the empty line
    private static final long WARM_UP = 1_000_000_000L;

    private final SplittableRandom random = new SplittableRandom(1);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
    private final long rest;
    private final long[] trips = new long[1 << 22];
    private int count;
    private int length;

    private Trips(long rest) {
        this.rest = rest;
    }

    private static final class Trip {
        long due;
        long sent;
        int heard;
    }

    public static void main(String[] arguments) throws IOException {
        int[] told = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        new Trips(told[3] * 1_000_000L).run(told[0], told[1], told[2] * 1_000_000_000L);
    }

    private void run(int port, int connections, long nanos) throws IOException {
        Selector selector = Selector.open();
        length = answerLength(port);
        long began = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Trip trip = new Trip();
            trip.due = began + random.nextLong(rest + 1);
            channel.register(selector, SelectionKey.OP_READ, trip);
        }
        long now = System.nanoTime();
        while (now - began < nanos + WARM_UP) {
            long next = send(selector, now);
            selector.select(key -> hear(key, began), Math.max(1, (next - now) / 1_000_000));
            now = System.nanoTime();
        }
        Arrays.sort(trips, 0, count);
        System.out.printf("%d %d %d %d%n", count, trips[count / 2], trips[(int) (count * 0.99)], trips[count - 1]);
    }

    private static int answerLength(int port) throws IOException {
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port))) {
            channel.write(ByteBuffer.wrap(REQUEST));
            ByteBuffer answer = ByteBuffer.allocate(4_096);
            String text = "";
            while (!text.contains("\r\n\r\n") || text.length() < text.indexOf("\r\n\r\n") + 4 + ANSWER_END) {
                if (channel.read(answer) < 0) {
                    throw new IOException("no answer of the light target at port " + port);
                }
                text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
            }
            return text.length();
        }
    }

    /** Sends what is due, and says when the next one is. */
    private long send(Selector selector, long now) throws IOException {
        long next = now + 5_000_000;
        for (SelectionKey key : selector.keys()) {
            Trip trip = (Trip) key.attachment();
            if (trip.sent == 0 && trip.due <= now) {
                trip.sent = System.nanoTime();
                ((SocketChannel) key.channel()).write(ByteBuffer.wrap(REQUEST));
            } else if (trip.sent == 0) {
                next = Math.min(next, trip.due);
            }
        }
        return next;
    }

    private void hear(SelectionKey key, long began) {
        Trip trip = (Trip) key.attachment();
        try {
            buffer.clear();
            int read = ((SocketChannel) key.channel()).read(buffer);
            if (read < 0) {
                throw new IOException("the connection ended");
            }
            trip.heard += read;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        if (trip.heard >= length) {
            long now = System.nanoTime();
            if (trip.sent - began > WARM_UP) {
                trips[count++] = (now - trip.sent) / 1_000;
            }
            trip.heard = 0;
            trip.sent = 0;
            trip.due = now + random.nextLong(2 * rest + 1);
        }
    }
}
