package chaos.agent.deed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * The line to the holder. Once it is open it neither allocates nor blocks: the heap may be full, the holder may hang.
 * Outwards it says lines; inwards each byte is a word: {@code B} is a beat, {@code U} is undo.
 */
final class Wire {

    private static final int ROOM = 4096;
    private static final long PATIENCE = 1_000_000_000;
    private static final byte[] ACHIEVED = "ACHIEVED ".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocateDirect(256);
    private final ByteBuffer out = ByteBuffer.allocateDirect(ROOM);
    private final byte[] digits = new byte[20];

    private Wire(SocketChannel channel) {
        this.channel = channel;
    }

    static Wire open(int port, String token) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(loopback, port));
        channel.configureBlocking(false);
        Wire wire = new Wire(channel);
        wire.say(token);
        return wire;
    }

    /** What was heard since the last call. */
    Heard listen() throws IOException {
        in.clear();
        int read = channel.read(in);
        if (read < 0) {
            return Heard.END;
        }
        for (int i = 0; i < read; i++) {
            if (in.get(i) == 'U') {
                return Heard.UNDO;
            }
        }
        return read > 0 ? Heard.BEAT : Heard.NOTHING;
    }

    /** Says a line; allocates, so that it is for the begin and for the end, when the heap has room. */
    synchronized void say(String line) throws IOException {
        byte[] bytes = (line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
        out.clear();
        out.put(bytes, 0, Math.min(bytes.length, ROOM));
        send();
    }

    /** Says what was asked and what was done, both in thousandths, so that they need no point. */
    synchronized void achieved(double asked, double achieved) throws IOException {
        out.clear();
        out.put(ACHIEVED);
        put(Math.round(asked * 1000));
        out.put((byte) ' ');
        put(Math.round(achieved * 1000));
        out.put((byte) '\n');
        send();
    }

    private void put(long number) {
        int length = 0;
        long rest = Math.max(0, number);
        do {
            digits[length++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        while (length > 0) {
            out.put(digits[--length]);
        }
    }

    // A holder that does not read for a second has lost its right to a whole line.
    private void send() throws IOException {
        out.flip();
        long began = System.nanoTime();
        while (out.hasRemaining() && System.nanoTime() - began < PATIENCE) {
            if (channel.write(out) == 0) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
