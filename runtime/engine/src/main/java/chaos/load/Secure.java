package chaos.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** One connection's TLS: what is encrypted on its way to the socket and from it, and the handshake before that. */
final class Secure {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final ByteBuffer in;
    private final ByteBuffer out;
    private boolean ready;

    Secure(SSLEngine engine) {
        this.engine = engine;
        int packet = engine.getSession().getPacketBufferSize();
        in = ByteBuffer.allocate(packet);
        out = ByteBuffer.allocate(packet).limit(0);
    }

    /** Whether the handshake is over, so that requests can go out. */
    boolean ready() {
        return ready;
    }

    /** Whether something waits to go out. */
    boolean pending() {
        return out.hasRemaining();
    }

    /** Begins the handshake. */
    void begin(ByteChannel channel) throws IOException {
        engine.beginHandshake();
        write(channel, NOTHING);
    }

    /** Sends what waits, then as much as goes out now; returns how many bytes were taken. */
    int write(ByteChannel channel, ByteBuffer plain) throws IOException {
        int before = plain.remaining();
        channel.write(out);
        if (!ready) {
            step(channel, NOTHING);
        }
        while (ready && plain.hasRemaining() && !pending()) {
            wrap(channel, plain);
        }
        return before - plain.remaining();
    }

    /**
     * Reads from the socket, and goes on with the handshake where that is under way.
     *
     * @param plain takes what was said; large enough for what one packet holds
     * @return how many bytes were said; -1 at the end
     * @throws SSLException where it is not what was agreed on
     */
    int read(ByteChannel channel, ByteBuffer plain) throws IOException {
        int count = channel.read(in);
        in.flip();
        try {
            step(channel, plain);
        } finally {
            in.compact();
        }
        boolean ended = count < 0 || engine.isInboundDone();
        if (ended && !ready) {
            throw new SSLException("the other side ended the connection in the middle of the handshake");
        }
        return plain.position() == 0 && ended ? -1 : plain.position();
    }

    /** Goes on as far as it can without waiting. */
    private void step(ByteChannel channel, ByteBuffer plain) throws IOException {
        boolean moves = true;
        while (moves) {
            HandshakeStatus status = engine.getHandshakeStatus();
            ready |= status == HandshakeStatus.NOT_HANDSHAKING;
            moves = switch (status) {
                case NEED_TASK -> tasks();
                case NEED_WRAP -> !pending() && wrap(channel, NOTHING);
                default -> plain != NOTHING && unwrap(plain);
            };
        }
    }

    private boolean tasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        return true;
    }

    private boolean wrap(ByteChannel channel, ByteBuffer plain) throws IOException {
        out.clear();
        SSLEngineResult result;
        try {
            result = engine.wrap(plain, out);
        } finally {
            out.flip();
        }
        channel.write(out);
        return result.getStatus() == SSLEngineResult.Status.OK;
    }

    private boolean unwrap(ByteBuffer plain) throws SSLException {
        if (!in.hasRemaining() && engine.getHandshakeStatus() != HandshakeStatus.NEED_UNWRAP_AGAIN) {
            return false;
        }
        SSLEngineResult result = engine.unwrap(in, plain);
        boolean moved = result.bytesConsumed() > 0 || result.bytesProduced() > 0;
        boolean changed = result.getHandshakeStatus() == HandshakeStatus.NEED_TASK
                || result.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
        return result.getStatus() == SSLEngineResult.Status.OK && (moved || changed);
    }
}
