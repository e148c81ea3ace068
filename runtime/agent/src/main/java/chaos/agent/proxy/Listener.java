package chaos.agent.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The port of a proxy. A socket that does not listen keeps it for this process also while nobody is listened to: clients
 * are refused then.
 */
final class Listener {

    private static final int BACKLOG = 4096;
    private static final long PAUSE = 100_000_000;

    private final SocketChannel claim;
    private final InetSocketAddress address;
    private final Consumer<SocketChannel> taker;
    private @Nullable ServerSocketChannel channel;

    /**
     * @param taker takes each connection, on the loop's thread
     */
    Listener(InetSocketAddress wanted, Consumer<SocketChannel> taker) throws IOException {
        this.taker = taker;
        this.claim = SocketChannel.open();
        try {
            claim.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            claim.bind(wanted);
            this.address = (InetSocketAddress) claim.getLocalAddress();
        } catch (IOException | RuntimeException taken) {
            claim.close();
            throw taken;
        }
    }

    InetSocketAddress address() {
        return address;
    }

    /** Listens from now on; idempotent. */
    void open(Loop loop) throws IOException {
        if (channel != null) {
            return;
        }
        ServerSocketChannel opened = ServerSocketChannel.open();
        try {
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            opened.bind(address, BACKLOG);
            loop.register(opened, SelectionKey.OP_ACCEPT, key -> accept(opened, key, loop));
            channel = opened;
        } catch (IOException taken) {
            opened.close();
            throw taken;
        }
    }

    private void accept(ServerSocketChannel opened, SelectionKey key, Loop loop) {
        try {
            SocketChannel client = opened.accept();
            while (client != null) {
                taker.accept(client);
                client = opened.isOpen() ? opened.accept() : null;
            }
        } catch (IOException | RuntimeException | Error full) {
            pause(key, loop);
        }
    }

    // Mostly there are no descriptors left: who waits is taken when there are some again.
    private static void pause(SelectionKey key, Loop loop) {
        if (key.isValid()) {
            key.interestOps(0);
            loop.at(System.nanoTime() + PAUSE, () -> key.interestOps(SelectionKey.OP_ACCEPT), key::isValid);
        }
    }

    boolean isOpen() {
        return channel != null;
    }

    /** Refuses whoever comes; idempotent. */
    void close() {
        Loop.close(channel);
        channel = null;
    }

    /** Lets the port go. */
    void end() {
        close();
        Loop.close(claim);
    }
}
