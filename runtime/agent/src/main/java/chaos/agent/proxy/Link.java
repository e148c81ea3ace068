package chaos.agent.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A connection through the proxy: from a client, to the service, both directions. */
final class Link {

    private static final int NEVER_LINGER = 0;

    private final TcpProxy proxy;
    private final long number;
    private final SocketChannel client;
    private final SocketChannel service;
    private final Way up;
    private final Way down;
    private @Nullable SelectionKey clientKey;
    private @Nullable SelectionKey serviceKey;
    private boolean upBlocked;
    private boolean downBlocked;
    private boolean connected;
    private boolean open = true;

    Link(TcpProxy proxy, long number, SocketChannel client, SocketChannel service) {
        this.proxy = proxy;
        this.number = number;
        this.client = client;
        this.service = service;
        this.up = new Way(this, true, client, service);
        this.down = new Way(this, false, service, client);
        memory().enter();
        memory().enter();
    }

    /** Begins to connect; whatever goes wrong from now on breaks the client's connection. */
    void connect(InetSocketAddress address, Outbound outbound) {
        try {
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            service.setOption(StandardSocketOptions.TCP_NODELAY, true);
            clientKey = loop().register(client, 0, key -> safely(() -> clientReady(key.readyOps())));
            serviceKey = loop().register(
                            service, SelectionKey.OP_CONNECT, key -> safely(() -> serviceReady(key.readyOps())));
            outbound.bind(service, address);
            if (service.connect(address)) {
                connected();
            }
        } catch (IOException | RuntimeException refused) {
            cut(Chunk.Ending.RESET);
        }
    }

    void place(Dose dose) {
        SplittableRandom random = dose.random(number);
        if (dose.hits(random)) {
            (dose.isUpstream() ? up : down).place(dose, random);
        }
    }

    void remove(Dose dose) {
        (dose.isUpstream() ? up : down).remove(dose);
    }

    boolean has(Dose dose) {
        return up.has(dose) || down.has(dose);
    }

    /** Does something for this connection; a defect in it, or want of memory, ends this one, and no other. */
    void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error defect) {
            cut(Chunk.Ending.RESET);
        }
    }

    private void clientReady(int ready) {
        if ((ready & SelectionKey.OP_READ) != 0) {
            up.readable();
        }
        if ((ready & SelectionKey.OP_WRITE) != 0 && open) {
            down.writable();
        }
    }

    private void serviceReady(int ready) {
        if ((ready & SelectionKey.OP_CONNECT) != 0) {
            connected();
            return;
        }
        if ((ready & SelectionKey.OP_READ) != 0) {
            down.readable();
        }
        if ((ready & SelectionKey.OP_WRITE) != 0 && open) {
            up.writable();
        }
    }

    private void connected() {
        try {
            connected = service.finishConnect();
            interest();
        } catch (IOException refused) {
            cut(Chunk.Ending.RESET);
        }
    }

    void wantsToWrite(Way way, boolean wanted) {
        boolean before = way == up ? upBlocked : downBlocked;
        if (before != wanted) {
            upBlocked = way == up ? wanted : upBlocked;
            downBlocked = way == down ? wanted : downBlocked;
            interest();
        }
    }

    /** Waits for what each end can be asked for now. */
    void interest() {
        if (open && connected) {
            set(clientKey, up.wantsToRead(), downBlocked);
            set(serviceKey, down.wantsToRead(), upBlocked);
        }
    }

    private static void set(@Nullable SelectionKey key, boolean read, boolean write) {
        int operations = (read ? SelectionKey.OP_READ : 0) | (write ? SelectionKey.OP_WRITE : 0);
        if (key != null && key.interestOps() != operations) {
            key.interestOps(operations);
        }
    }

    /** A direction has ended; so has the connection, when the other one has. */
    void finished() {
        if (up.isFinished() && down.isFinished()) {
            cut(Chunk.Ending.CLOSE);
        }
    }

    /** Ends both connections at once; idempotent. */
    void cut(Chunk.Ending how) {
        if (!open) {
            return;
        }
        open = false;
        memory().leave(up.held());
        memory().leave(down.held());
        if (how == Chunk.Ending.RESET) {
            reset(client);
            reset(service);
        }
        Loop.close(client);
        Loop.close(service);
        proxy.ended(this);
    }

    /** A close sends RST instead of FIN. */
    static void reset(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, NEVER_LINGER);
        } catch (IOException | RuntimeException closed) {
            // It has ended already.
        }
    }

    boolean isOpen() {
        return open;
    }

    long bytes() {
        return up.bytes() + down.bytes();
    }

    Loop loop() {
        return proxy.loop();
    }

    Memory memory() {
        return proxy.memory();
    }
}
