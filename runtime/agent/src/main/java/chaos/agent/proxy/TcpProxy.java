package chaos.agent.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * A TCP proxy: listens, and forwards each connection to a service, both directions, half-closes and resets included.
 * Toxics spoil it; without them it only forwards. What is held is bounded ({@link Memory}). Safe for any thread.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int MEMORY_SHARE = 4;

    private final InetSocketAddress service;
    private final Outbound outbound;
    private final Listener listener;
    private final Loop loop;
    private final Memory memory;
    private final Set<Link> links = new LinkedHashSet<>();
    private final List<Dose> doses = new ArrayList<>();
    private long accepted;
    private long looped;
    private long bytes;

    private TcpProxy(InetSocketAddress listen, InetSocketAddress service, Outbound outbound, long memory)
            throws IOException {
        this.service = service;
        this.memory = new Memory(memory);
        this.outbound = outbound;
        this.listener = new Listener(listen, this::take);
        this.loop = new Loop("proxy-" + listener.address().getPort(), this::endAll);
    }

    /**
     * Listens, and forwards from now on.
     *
     * @param listen where; port 0: a free one
     * @param service it need not listen yet
     * @throws IOException where the port is taken, a host is not known, or the service would be the proxy itself
     */
    public static TcpProxy open(InetSocketAddress listen, InetSocketAddress service, Outbound outbound)
            throws IOException {
        return open(listen, service, outbound, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
    }

    /** The same, holding at most about so many bytes of all connections together. */
    static TcpProxy open(InetSocketAddress listen, InetSocketAddress service, Outbound outbound, long memory)
            throws IOException {
        Route route = new Route(listen, service);
        if (route.leadsTo(route)) {
            throw new IOException("it would forward to itself, at " + service);
        }
        Chunk.prepare();
        TcpProxy proxy = new TcpProxy(listen, service, outbound, memory);
        try {
            proxy.listener.open(proxy.loop);
            proxy.loop.start();
            return proxy;
        } catch (IOException taken) {
            proxy.loop.abandon();
            proxy.listener.end();
            throw taken;
        }
    }

    private void take(SocketChannel client) {
        try {
            if (outbound.isOwn((InetSocketAddress) client.getRemoteAddress())) {
                looped++;
                throw new IOException("our own connection came back to us");
            }
            Link link = new Link(this, accepted++, client, SocketChannel.open());
            links.add(link);
            doses.forEach(link::place);
            link.connect(service, outbound);
        } catch (IOException | RuntimeException | Error full) {
            Link.reset(client);
            Loop.close(client);
        }
    }

    void ended(Link link) {
        links.remove(link);
        bytes += link.bytes();
    }

    private void endAll() {
        listener.end();
        new ArrayList<>(links).forEach(link -> link.cut(Chunk.Ending.CLOSE));
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return listener.address();
    }

    /** Does it to all connections that there are, and to all that will come; active when this returns. */
    public void add(Dose dose) {
        loop.run(() -> {
            doses.add(dose);
            new ArrayList<>(links).forEach(link -> link.place(dose));
        });
    }

    /** Ends it on all connections: what is held goes on, and so do they. Idempotent; gone when this returns. */
    public void remove(Dose dose) {
        loop.run(() -> {
            doses.remove(dose);
            new ArrayList<>(links).forEach(link -> link.remove(dose));
        });
    }

    /** Whether it is done to any connection, or would be to the next one. */
    public boolean has(Dose dose) {
        return loop.call(() -> doses.contains(dose) || links.stream().anyMatch(link -> link.has(dose)));
    }

    /** What a toxic did since this was asked last. */
    public Dose.Effect effect(Dose dose) {
        return loop.call(dose::effect);
    }

    /** Cuts all connections, and refuses whoever comes; idempotent. */
    public void down() {
        loop.run(() -> {
            listener.close();
            new ArrayList<>(links).forEach(link -> link.cut(Chunk.Ending.RESET));
        });
    }

    /** Listens again; idempotent. */
    public void up() throws IOException {
        try {
            loop.run(this::listenAgain);
        } catch (CompletionException taken) {
            throw new IOException(String.valueOf(taken.getCause()), taken);
        }
    }

    private void listenAgain() {
        try {
            listener.open(loop);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Whether its thread lives: it does until {@link #close()}, if all goes well. */
    public boolean isAlive() {
        return loop.isAlive();
    }

    /** Whether it listens. */
    public boolean isUp() {
        return loop.isAlive() && loop.call(listener::isOpen);
    }

    /** How many connections there are. */
    public int connections() {
        return loop.call(links::size);
    }

    /** How many of its own connections came back to it: the service, or a redirect on the way, leads here. */
    public long looped() {
        return loop.call(() -> looped);
    }

    /** How many bytes of connections it holds. */
    public long held() {
        return loop.call(memory::held);
    }

    /** How many bytes came from both sides since it began. */
    public long bytes() {
        return loop.call(() -> bytes + links.stream().mapToLong(Link::bytes).sum());
    }

    /** Ends all connections and lets the port go; idempotent. */
    @Override
    public void close() {
        loop.close();
    }

    Loop loop() {
        return loop;
    }

    Memory memory() {
        return memory;
    }
}
