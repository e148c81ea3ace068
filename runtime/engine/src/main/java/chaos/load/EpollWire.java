package chaos.load;

import io.netty.channel.ChannelException;
import io.netty.channel.epoll.LinuxSocket;
import io.netty.channel.unix.Buffer;
import io.netty.channel.unix.Errors.NativeIoException;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A wire over a socket of Linux, without the locks and checks of a channel that many threads may use. */
final class EpollWire implements Wire {

    private static final int NO_ADDRESS = -99; // EADDRNOTAVAIL
    private static final int IN_USE = -98; // EADDRINUSE

    private final EpollPoller poller;
    private final Connection owner;
    private final InetSocketAddress address;
    private final LinuxSocket socket;
    private final long born;
    private boolean connected;
    private boolean open = true;

    EpollWire(EpollPoller poller, Connection owner, InetSocketAddress address, long born) throws IOException {
        this.poller = poller;
        this.owner = owner;
        this.address = address;
        this.born = born;
        try {
            socket = LinuxSocket.newSocketStream(address.getAddress() instanceof Inet6Address);
        } catch (ChannelException e) {
            throw new IOException(reason(e), e);
        }
    }

    Connection owner() {
        return owner;
    }

    int descriptor() {
        return socket.intValue();
    }

    /** The poll in which it was made: what that poll found is about another with the same descriptor. */
    long born() {
        return born;
    }

    @Override
    public boolean connect(@Nullable InetSocketAddress source) throws IOException {
        try {
            if (source != null) {
                socket.bind(source);
            }
            socket.setTcpNoDelay(true);
            connected = socket.connect(address);
        } catch (NativeIoException e) {
            boolean ours = e.expectedErr() == NO_ADDRESS || e.expectedErr() == IN_USE;
            throw ours ? new BindException(reason(e)) : e;
        }
        poller.watch(this);
        return connected;
    }

    @Override
    public boolean finish() throws IOException {
        connected = socket.finishConnect();
        return connected;
    }

    @Override
    public boolean isConnected() {
        return connected && open;
    }

    /** It is watched for both from the begin: edges cost nothing where nobody waits for them. */
    @Override
    public void want(boolean writing) {}

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = socket.recvAddress(Buffer.memoryAddress(into), into.position(), into.limit());
        if (count > 0) {
            into.position(into.position() + count);
        }
        return count;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        if (!from.hasRemaining()) {
            return 0;
        }
        ByteBuffer direct = from.isDirect() ? from : poller.copy(from);
        int count = socket.sendAddress(Buffer.memoryAddress(direct), direct.position(), direct.limit());
        if (count > 0) {
            from.position(from.position() + count);
        }
        return Math.max(0, count);
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            poller.forget(this);
            socket.close();
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }
}
