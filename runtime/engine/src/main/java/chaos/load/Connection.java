package chaos.load;

import java.io.IOException;
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
    }

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** So many bytes of what nobody asked for are told. */
    private static final int SHOWN = 60;

    private final Owner owner;
    private final Floor floor;
    private final Complaints complaints;
    private final Link link;
    private final Parser parser = new Parser(new HeadMemo());
    private ByteBuffer payload = NOTHING;
    private boolean busy;
    private boolean listens;
    private long listensSince;
    private int written;

    Connection(Owner owner, Floor floor) {
        this.owner = owner;
        this.floor = floor;
        this.complaints = floor.complaints();
        this.link = new Link(this, floor);
    }

    /** Whether it is open, and a request goes out at once. */
    boolean isOpen() {
        return link.ready();
    }

    /**
     * Sends a request, first opening the connection where it is closed.
     *
     * @param bytes what is sent, from its begin to its limit; the position is not the connection's own
     * @param kept keeps the answer; null where it is not looked at
     */
    void send(Request request, ByteBuffer bytes, @Nullable Kept kept) {
        busy = true;
        payload = bytes;
        written = 0;
        parser.expect(request.memo(), request.toHead());
        parser.keep(kept);
        try {
            if (link.isOpen()) {
                write();
            } else if (link.open()) {
                stands(ByteBuffer.allocateDirect(SHOWN));
            }
        } catch (IOException e) {
            broke(e);
        }
    }

    /**
     * Does what can be done.
     *
     * @param buffer the loop's own, for what is read
     * @param ended whether nothing will follow what is there to be read
     */
    void ready(ByteBuffer buffer, boolean readable, boolean writable, boolean ended) {
        try {
            if (!link.stands()) {
                if (writable && link.finish()) {
                    stands(buffer);
                }
                return;
            }
            if (listens) {
                hears(buffer);
                return;
            }
            if (readable) {
                read(buffer, ended);
            }
            if (writable && link.waits()) {
                write();
            }
        } catch (IOException e) {
            broke(e);
        }
    }

    /** Asks, where it has listened for long enough; to be called now and then. */
    void goOn(long now) {
        if (!listens || now - listensSince < Manners.LISTENING) {
            return;
        }
        listens = false;
        try {
            sendFirst();
        } catch (IOException e) {
            broke(e);
        }
    }

    /** Gives the request up. */
    void timeOut() {
        fail(Ending.TIMED_OUT);
    }

    /** Closes it; a request on its way is forgotten. */
    void close() {
        busy = false;
        listens = false;
        link.close();
    }

    /** What the other side says before it was asked is looked for before each first send, since it would pass for the answer. */
    private void stands(ByteBuffer buffer) throws IOException {
        if (hears(buffer)) {
            return;
        }
        link.secure();
        if (link.ready() && floor.manners().listensFirst()) {
            listens = true;
            listensSince = floor.clock().nanos();
        } else if (link.ready()) {
            sendFirst();
        }
    }

    /** Whether something was said though nothing was asked; that is the end of it. */
    private boolean hears(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int count = link.listen(buffer);
        if (count != 0) {
            spokeFirst(buffer.flip(), count);
        }
        return count != 0;
    }

    private void sendFirst() throws IOException {
        owner.sent();
        write();
    }

    private void write() throws IOException {
        written += link.write(payload.position(written));
    }

    /** A buffer that was filled may not have taken all there was; where the other side has ended, the end is read too. */
    private void read(ByteBuffer buffer, boolean ended) throws IOException {
        boolean more = true;
        while (more && link.stands()) {
            buffer.clear();
            int count = readOnce(buffer);
            more = count == buffer.capacity() || ended && count > 0;
        }
    }

    private int readOnce(ByteBuffer buffer) throws IOException {
        boolean before = link.ready();
        int count = link.read(buffer, busy && written < payload.limit());
        buffer.flip();
        if (!before && link.ready()) {
            secured(buffer, count);
        } else if (count != 0) {
            received(buffer, count);
        }
        return count;
    }

    /** The request goes out as soon as the handshake is over. */
    private void secured(ByteBuffer buffer, int count) throws IOException {
        if (count == 0) {
            sendFirst();
        } else {
            spokeFirst(buffer, count);
        }
    }

    private void spokeFirst(ByteBuffer buffer, int count) {
        if (count < 0) {
            fail(Ending.RESET);
        } else {
            floor.manners().spokeFirst();
            complaints.early(begin(buffer));
            fail(Ending.EARLY);
        }
    }

    private void received(ByteBuffer buffer, int count) {
        if (!busy) {
            close();
            if (count > 0) {
                complaints.unasked(begin(buffer));
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
            succeed(parser.closes());
        }
    }

    private void ended() {
        if (parser.endsHere()) {
            succeed(true);
        } else {
            fail(parser.headKnown() ? Ending.ofBroken(parser.status()) : Ending.RESET);
        }
    }

    private void succeed(boolean closes) {
        Ending ending = owner.judge(parser.status());
        busy = false;
        if (closes) {
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

    private void broke(IOException problem) {
        if (problem instanceof Link.Hindered) {
            complaints.hindered(problem);
            fail(Ending.UNSENT);
        } else if (problem instanceof SSLException) {
            complaints.insecure(String.valueOf(problem.getMessage()));
            fail(Ending.INSECURE);
        } else {
            fail(link.stands() ? Ending.RESET : Ending.REFUSED);
        }
    }
}
