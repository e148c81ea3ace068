package chaos.load;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the target, with at most one request on its way. It is opened when the first request is sent, and again
 * after it was closed. What becomes of a request is told to the owner.
 */
final class Connection {

    /** Who sends over a connection. */
    interface Owner {

        /** The request goes out now: the connection stands. */
        void sent();

        /** What a whole answer with this status means. */
        Ending judge(int status);

        /** The request is over; where it failed, the connection is closed. */
        void over(Ending ending);

        /** A limit of this process is in the way. */
        void hindered(IOException problem);
    }

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Owner owner;
    private final Sources sources;
    private final Parser parser = new Parser(new HeadMemo());
    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;
    private ByteBuffer payload = NOTHING;
    private boolean busy;
    private int written;

    Connection(Owner owner, Sources sources) {
        this.owner = owner;
        this.sources = sources;
    }

    /** Whether it is open, and a request goes out at once. */
    boolean isOpen() {
        return channel != null && channel.isConnected();
    }

    /**
     * Sends a request, first opening the connection where it is closed.
     *
     * @param bytes what is sent, from its begin to its limit; the position is not the connection's own
     * @param kept keeps the answer; null where it is not looked at
     */
    void send(Selector selector, InetSocketAddress address, Request request, ByteBuffer bytes, @Nullable Kept kept) {
        busy = true;
        payload = bytes;
        written = 0;
        parser.expect(request.memo(), request.toHead());
        parser.keep(kept);
        if (channel == null) {
            open(selector, address);
        } else {
            write();
        }
    }

    /** Does what the selector says can be done; {@code buffer} is the loop's own, for what is read. */
    void ready(ByteBuffer buffer) {
        SelectionKey ready = key;
        if (ready == null || !ready.isValid()) {
            return;
        }
        if (ready.isReadable()) {
            read(buffer);
        } else if (ready.isConnectable()) {
            connected();
        } else if (ready.isWritable()) {
            write();
        }
    }

    /** Gives the request up. */
    void timeOut() {
        fail(Ending.TIMED_OUT);
    }

    /** Closes it; a request on its way is forgotten. */
    void close() {
        busy = false;
        SocketChannel open = channel;
        channel = null;
        key = null;
        if (open != null) {
            closeQuietly(open);
        }
    }

    private void open(Selector selector, InetSocketAddress address) {
        SocketChannel opened;
        try {
            opened = SocketChannel.open();
            channel = opened;
            opened.configureBlocking(false);
            InetSocketAddress source = sources.next();
            if (source != null) {
                opened.bind(source);
            }
            opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        } catch (IOException e) {
            hinder(e);
            return;
        }
        try {
            boolean stands = opened.connect(address);
            key = opened.register(selector, stands ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
            if (stands) {
                sendFirst();
            }
        } catch (BindException e) {
            hinder(e);
        } catch (IOException e) {
            fail(Ending.REFUSED);
        }
    }

    private void connected() {
        SocketChannel open = channel;
        SelectionKey pending = key;
        if (open == null || pending == null) {
            return;
        }
        try {
            open.finishConnect();
            pending.interestOps(SelectionKey.OP_READ);
        } catch (IOException e) {
            fail(Ending.REFUSED);
            return;
        }
        sendFirst();
    }

    private void sendFirst() {
        owner.sent();
        write();
    }

    private void write() {
        SocketChannel open = channel;
        SelectionKey registered = key;
        if (open == null || registered == null) {
            return;
        }
        try {
            ByteBuffer rest = payload.position(written);
            written += open.write(rest);
            int wanted = rest.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
            if (registered.interestOps() != wanted) {
                registered.interestOps(wanted);
            }
        } catch (IOException e) {
            fail(Ending.RESET);
        }
    }

    private void read(ByteBuffer buffer) {
        SocketChannel open = channel;
        if (open == null) {
            return;
        }
        buffer.clear();
        try {
            int count = open.read(buffer);
            buffer.flip();
            received(buffer, count);
        } catch (IOException e) {
            fail(Ending.RESET);
        }
    }

    private void received(ByteBuffer buffer, int count) {
        if (!busy) {
            close();
        } else if (count < 0) {
            ended();
        } else {
            parser.feed(buffer);
            if (parser.over()) {
                answered(buffer.hasRemaining());
            }
        }
    }

    /** What is left over behind an answer belongs to no request: the answer is longer than it said. */
    private void answered(boolean leftOver) {
        if (parser.broken()) {
            fail(Ending.WRONG);
        } else if (leftOver) {
            fail(Ending.ofBroken(parser.status()));
        } else {
            succeed();
        }
    }

    private void ended() {
        if (parser.endsHere()) {
            Ending ending = owner.judge(parser.status());
            close();
            owner.over(ending);
        } else {
            fail(parser.headKnown() ? Ending.ofBroken(parser.status()) : Ending.RESET);
        }
    }

    private void succeed() {
        busy = false;
        Ending ending = owner.judge(parser.status());
        if (parser.closes()) {
            close();
        }
        owner.over(ending);
    }

    private void fail(Ending ending) {
        boolean told = busy;
        close();
        if (told) {
            owner.over(ending);
        }
    }

    private void hinder(IOException problem) {
        owner.hindered(problem);
        fail(Ending.UNSENT);
    }

    private static void closeQuietly(SocketChannel open) {
        try {
            open.close();
        } catch (IOException e) {
            // It is gone either way: nothing was kept that could be lost.
        }
    }
}
