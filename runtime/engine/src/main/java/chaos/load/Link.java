package chaos.load;

import java.io.IOException;
import java.net.BindException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The way of one connection to the target: a wire, and TLS over it where that is agreed on. It can be opened again after it
 * was closed. Trouble of the wire and of TLS is thrown as it comes.
 */
final class Link {

    /** A limit of this machine, such as of its descriptors or ports, is in the way. */
    static final class Hindered extends IOException {
        private static final long serialVersionUID = 1;

        Hindered(IOException limit) {
            super(limit.getMessage(), limit);
        }
    }

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Connection owner;
    private final Floor floor;
    private @Nullable Wire wire;
    private @Nullable Secure secure;
    private boolean waits;

    Link(Connection owner, Floor floor) {
        this.owner = owner;
        this.floor = floor;
    }

    /** Whether it is open, or on its way to be. */
    boolean isOpen() {
        return wire != null;
    }

    /** Whether bytes can go over it, be it only for TLS to begin. */
    boolean stands() {
        return wire != null && wire.isConnected();
    }

    /** Whether requests can go over it. */
    boolean ready() {
        return stands() && (floor.security() == null || secure != null && secure.ready());
    }

    /** Whether it waits until it can be written to. */
    boolean waits() {
        return waits;
    }

    /**
     * Begins to open it.
     *
     * @return whether it stands already; else it is to be {@link #finish}ed
     */
    boolean open() throws IOException {
        Wire opened;
        try {
            opened = floor.poller().open(owner, floor.address());
        } catch (IOException e) {
            throw new Hindered(e);
        }
        wire = opened;
        try {
            return opened.connect(floor.sources().next());
        } catch (BindException e) {
            throw new Hindered(e);
        }
    }

    /** Whether it stands now. */
    boolean finish() throws IOException {
        return wire != null && wire.finish();
    }

    /** Begins TLS where that is agreed on. */
    void secure() throws IOException {
        Security security = floor.security();
        Wire open = wire;
        if (security != null && open != null) {
            Secure begun = security.begin();
            secure = begun;
            begun.begin(open);
            want(begun.pending());
        }
    }

    /** Reads what is there before anything was sent, but for TLS, whose handshake finds that out: bytes, 0 or, at the end, -1. */
    int listen(ByteBuffer into) throws IOException {
        return wire == null || floor.security() != null ? 0 : wire.read(into);
    }

    /**
     * Reads what is said, and goes on with the handshake where that is under way.
     *
     * @param more whether something is to be written that has not been yet
     * @return so many bytes; -1 at the end
     */
    int read(ByteBuffer into, boolean more) throws IOException {
        Wire open = wire;
        if (open == null) {
            return -1;
        }
        Secure line = secure;
        if (line == null) {
            return open.read(into);
        }
        int count = line.read(open, into);
        want(line.pending() || line.ready() && more);
        return count;
    }

    /** Writes as much as goes out now, and waits for the rest; returns how many bytes were taken. */
    int write(ByteBuffer from) throws IOException {
        Wire open = wire;
        if (open == null) {
            return 0;
        }
        Secure line = secure;
        int count = line == null ? open.write(from) : line.write(open, line.ready() ? from : NOTHING);
        want(line == null ? from.hasRemaining() : line.pending() || line.ready() && from.hasRemaining());
        return count;
    }

    void close() {
        waits = false;
        secure = null;
        Wire open = wire;
        wire = null;
        if (open != null) {
            closeQuietly(open);
        }
    }

    private void want(boolean writing) {
        Wire open = wire;
        if (waits != writing && open != null) {
            waits = writing;
            open.want(writing);
        }
    }

    private static void closeQuietly(Wire open) {
        try {
            open.close();
        } catch (IOException e) {
            // It is gone either way: nothing was kept that could be lost.
        }
    }
}
