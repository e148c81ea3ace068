package chaos.load;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLException;
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

        /** The connection cannot be secured. */
        void insecure(String reason);

        /** The other side spoke, beginning so, while no request was in flight; the connection is closed. */
        void unasked(String begin);
    }

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** So many bytes of what nobody asked for are told. */
    private static final int SHOWN = 60;

    private final Owner owner;
    private final Sources sources;
    private final Parser parser = new Parser(new HeadMemo());
    private @Nullable Wire wire;
    private @Nullable Security security;
    private @Nullable Secure secure;
    private ByteBuffer payload = NOTHING;
    private boolean busy;
    private boolean waits;
    private int written;

    Connection(Owner owner, Sources sources) {
        this.owner = owner;
        this.sources = sources;
    }

    /** Whether it is open, and a request goes out at once. */
    boolean isOpen() {
        return wire != null && wire.isConnected() && (security == null || secure != null && secure.ready());
    }

    /**
     * Sends a request, first opening the connection where it is closed.
     *
     * @param bytes what is sent, from its begin to its limit; the position is not the connection's own
     * @param kept keeps the answer; null where it is not looked at
     */
    void send(Floor floor, Request request, ByteBuffer bytes, @Nullable Kept kept) {
        busy = true;
        payload = bytes;
        written = 0;
        parser.expect(request.memo(), request.toHead());
        parser.keep(kept);
        if (wire == null) {
            security = floor.security();
            open(floor.poller(), floor.address());
        } else {
            write();
        }
    }

    /**
     * Does what can be done.
     *
     * @param buffer the loop's own, for what is read
     * @param ended whether nothing will follow what is there to be read
     */
    void ready(ByteBuffer buffer, boolean readable, boolean writable, boolean ended) {
        Wire open = wire;
        if (open == null) {
            return;
        }
        if (!open.isConnected()) {
            if (writable) {
                connected(open);
            }
            return;
        }
        if (readable) {
            read(open, buffer, ended);
        }
        if (writable && waits && wire == open) {
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
        waits = false;
        Wire open = wire;
        wire = null;
        secure = null;
        if (open != null) {
            closeQuietly(open);
        }
    }

    private void open(Poller poller, InetSocketAddress address) {
        Wire opened;
        try {
            opened = poller.open(this, address);
        } catch (IOException e) {
            hinder(e);
            return;
        }
        wire = opened;
        try {
            if (opened.connect(sources.next())) {
                stands(opened);
            }
        } catch (BindException e) {
            hinder(e);
        } catch (IOException e) {
            fail(Ending.REFUSED);
        }
    }

    private void connected(Wire open) {
        try {
            if (!open.finish()) {
                return;
            }
        } catch (IOException e) {
            fail(Ending.REFUSED);
            return;
        }
        stands(open);
    }

    private void stands(Wire open) {
        if (security == null) {
            sendFirst();
            return;
        }
        Secure begun = security.begin();
        secure = begun;
        try {
            begun.begin(open);
            want(begun.pending());
        } catch (SSLException e) {
            distrust(e);
        } catch (IOException e) {
            fail(Ending.RESET);
        }
    }

    private void sendFirst() {
        owner.sent();
        write();
    }

    private void write() {
        Wire open = wire;
        if (open == null) {
            return;
        }
        try {
            ByteBuffer rest = payload.position(written);
            written += secure == null ? open.write(rest) : secure.write(open, secure.ready() ? rest : NOTHING);
            want(rest.hasRemaining() && (secure == null || secure.ready()) || secure != null && secure.pending());
        } catch (SSLException e) {
            distrust(e);
        } catch (IOException e) {
            fail(Ending.RESET);
        }
    }

    /** A buffer that was filled may not have taken all there was; where the other side has ended, the end is read too. */
    private void read(Wire open, ByteBuffer buffer, boolean ended) {
        boolean more = true;
        while (more && wire == open) {
            buffer.clear();
            int count = readOnce(open, buffer);
            more = count == buffer.capacity() || ended && count > 0;
        }
    }

    private int readOnce(Wire open, ByteBuffer buffer) {
        int count = 0;
        try {
            count = secure == null ? open.read(buffer) : read(secure, open, buffer);
            buffer.flip();
            if (count != 0) {
                received(buffer, count);
            }
        } catch (SSLException e) {
            distrust(e);
        } catch (IOException e) {
            fail(Ending.RESET);
        }
        return count;
    }

    /** The request goes out as soon as the handshake is over. */
    private int read(Secure line, Wire open, ByteBuffer buffer) throws IOException {
        boolean before = line.ready();
        int count = line.read(open, buffer);
        if (line.ready() && !before) {
            sendFirst();
        } else {
            want(line.pending() || line.ready() && payload.limit() > written && busy);
        }
        return count;
    }

    private void want(boolean writing) {
        Wire open = wire;
        if (waits != writing && open != null) {
            waits = writing;
            open.want(writing);
        }
    }

    private void distrust(SSLException problem) {
        owner.insecure(String.valueOf(problem.getMessage()));
        fail(Ending.INSECURE);
    }

    private void received(ByteBuffer buffer, int count) {
        if (!busy) {
            close();
            if (count > 0) {
                owner.unasked(begin(buffer));
            }
        } else if (count < 0) {
            ended();
        } else {
            parser.feed(buffer);
            if (parser.over()) {
                answered(buffer.hasRemaining());
            }
        }
    }

    /** As it can be printed, whatever it is. */
    private static String begin(ByteBuffer said) {
        StringBuilder text = new StringBuilder();
        while (said.hasRemaining() && text.length() < SHOWN) {
            char c = (char) (said.get() & 0xff);
            text.append(c >= ' ' && c <= '~' ? c : '.');
        }
        return text.toString();
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

    private static void closeQuietly(Wire open) {
        try {
            open.close();
        } catch (IOException e) {
            // It is gone either way: nothing was kept that could be lost.
        }
    }
}
