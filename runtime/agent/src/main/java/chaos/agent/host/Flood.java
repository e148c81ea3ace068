package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A flood under way: one thread opens, holds and, where the server drops one, opens anew. */
final class Flood implements Fault {

    private static final long SECOND = 1_000_000_000;
    private static final long SELECT_MILLIS = 5;
    private static final long JOIN_MILLIS = 5_000;

    private final InetSocketAddress server;
    private final double rate;
    private final int count;
    private final Progress progress;
    private final Optional<Drip> drip;
    private final boolean brief;
    private final ByteBuffer bin = ByteBuffer.allocateDirect(4096);
    private volatile boolean on = true;
    private @Nullable Selector selector;
    private @Nullable Thread thread;
    private int held;
    private int refused;
    private int dropped;
    private int opened;
    private long told;

    /**
     * Connections that say nothing, or that send what drips.
     *
     * @param count how many are held, or are being opened, at most
     * @param brief whether each is closed as soon as it is open
     */
    Flood(InetSocketAddress server, double rate, int count, boolean brief, Optional<Drip> drip, Progress progress) {
        this.drip = drip;
        this.brief = brief;
        this.server = server;
        this.rate = rate;
        this.count = count;
        this.progress = progress;
    }

    @Override
    public void begin() throws Refusal {
        try {
            Selector opened = Selector.open();
            Thread worker = new Thread(() -> flood(opened), "flood");
            worker.setDaemon(true);
            selector = opened;
            thread = worker;
            worker.start();
        } catch (IOException none) {
            throw new Refusal("no selector: " + none.getMessage());
        }
    }

    private void flood(Selector connections) {
        try (connections) {
            run(connections);
        } catch (IOException broken) {
            progress.ended("its selector broke: " + broken.getMessage());
        }
    }

    // By the clock: what was missed is caught up, but not what could not be opened because all were held.
    private void run(Selector connections) throws IOException {
        long began = System.nanoTime();
        long next = began;
        told = began;
        long step = Math.max(1, Math.round(SECOND / rate));
        while (on) {
            long now = System.nanoTime();
            while (next <= now && connections.keys().size() < count) {
                open(connections);
                next += step;
            }
            next = Math.max(next, connections.keys().size() < count ? next : now);
            connections.select(this::serve, SELECT_MILLIS);
            if (drip.isPresent()) {
                drip.get().send(connections, System.nanoTime());
            }
            if (now - told >= SECOND) {
                tell(now, began);
            }
        }
        closeAll(connections);
    }

    // Reset at its end, so that nothing lingers: also when this process is killed.
    private void open(Selector connections) {
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.register(connections, SelectionKey.OP_CONNECT);
            if (channel.connect(server)) {
                hold(channel.keyFor(connections));
            }
        } catch (IOException no) {
            refused++;
            close(channel);
        }
    }

    private void serve(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        boolean pending = channel.isConnectionPending();
        try {
            if (pending) {
                channel.finishConnect();
                hold(key);
            } else if (isEnded(channel)) {
                throw new IOException("the server closed it");
            }
        } catch (IOException ended) {
            if (pending) {
                refused++;
            } else {
                held--;
                dropped++;
            }
            close(channel);
        }
    }

    private void hold(SelectionKey key) throws IOException {
        opened++;
        if (brief) {
            close((SocketChannel) key.channel());
            return;
        }
        held++;
        key.interestOps(SelectionKey.OP_READ);
        if (drip.isPresent()) {
            drip.get().begin(key);
        }
    }

    private boolean isEnded(SocketChannel channel) throws IOException {
        bin.clear();
        return channel.read(bin) < 0;
    }

    private void tell(long now, long began) {
        if (brief) {
            progress.achieved("opened", rate, opened * (double) SECOND / (now - told));
        } else {
            progress.achieved("held", Math.min(count, Math.floor(rate * (now - began) / SECOND)), held);
        }
        opened = 0;
        told = now;
        tellIfAny("refused", refused);
        tellIfAny("dropped", dropped);
    }

    private void tellIfAny(String what, int number) {
        if (number > 0) {
            progress.achieved(what, 0, number);
        }
    }

    private static void closeAll(Selector connections) {
        for (SelectionKey key : new ArrayList<>(connections.keys())) {
            close((SocketChannel) key.channel());
        }
    }

    private static void close(@Nullable SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException closed) {
            // The descriptor is given back all the same.
        }
    }

    @Override
    public void stop() {
        on = false;
        Selector waiting = selector;
        Thread worker = thread;
        if (waiting == null || worker == null) {
            return;
        }
        waiting.wakeup();
        try {
            worker.join(JOIN_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
