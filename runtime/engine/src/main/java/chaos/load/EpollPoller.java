package chaos.load;

import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.LinuxSocket;
import io.netty.channel.epoll.Native;
import io.netty.channel.unix.Buffer;
import io.netty.channel.unix.FileDescriptor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * By Linux's epoll, told at edges only (EPOLLET, epoll(7)), through Netty's native library without its channels: of what a
 * request costs this saves the second look that the kernel takes at each connection under a selector, and its locks.
 */
final class EpollPoller implements Poller {

    private static final int EVENTS = 512;
    /** {@code struct epoll_event} is packed on x86-64: 32 bits of events, then 64 bits of data. */
    private static final int SIZE = 12;

    /** An address that no machine has (RFC 5737). */
    private static final String NOBODYS = "192.0.2.1";

    private static final int READABLE = 0x001; // EPOLLIN
    private static final int WRITABLE = 0x004; // EPOLLOUT
    private static final int ENDED = 0x008 | 0x010 | 0x2000; // EPOLLERR, EPOLLHUP, EPOLLRDHUP
    private static final int EDGES = 1 << 31; // EPOLLET

    private final FileDescriptor epoll = Native.newEpollCreate();
    private final FileDescriptor alarm = Native.newEventFd();
    private final ByteBuffer events = ByteBuffer.allocateDirect(EVENTS * SIZE).order(ByteOrder.nativeOrder());
    private final long address = Buffer.memoryAddress(events);
    private ByteBuffer scratch = ByteBuffer.allocateDirect(0);
    private @Nullable EpollWire[] wires = new EpollWire[256];
    private long polls;
    private volatile boolean open = true;

    EpollPoller() throws IOException {
        Native.epollCtlAdd(epoll.intValue(), alarm.intValue(), READABLE);
        rehearse();
    }

    /** What the first wait and the first failure would load in the loop's time, its sends late by it, is loaded before. */
    private void rehearse() throws IOException {
        EpollWait.wait(epoll.intValue(), address, EVENTS, 0);
        LinuxSocket socket = LinuxSocket.newSocketStream(false);
        try {
            socket.bind(new InetSocketAddress(NOBODYS, 0));
        } catch (IOException notOurs) {
            // As it should be.
        } finally {
            socket.close();
        }
    }

    /** Whether this machine has what it needs. */
    static boolean isPossible() {
        return Epoll.isAvailable() && System.getProperty("os.arch").equals("amd64") && EpollWait.isPossible();
    }

    @Override
    public Wire open(Connection owner, InetSocketAddress address) throws IOException {
        return new EpollWire(this, owner, address, polls);
    }

    void watch(EpollWire wire) throws IOException {
        int descriptor = wire.descriptor();
        if (descriptor >= wires.length) {
            wires = Arrays.copyOf(wires, Math.max(descriptor + 1, wires.length * 2));
        }
        wires[descriptor] = wire;
        Native.epollCtlAdd(epoll.intValue(), descriptor, READABLE | WRITABLE | ENDED | EDGES);
    }

    /** The kernel forgets a descriptor with its close. */
    void forget(EpollWire wire) {
        int descriptor = wire.descriptor();
        if (descriptor < wires.length && wires[descriptor] == wire) {
            wires[descriptor] = null;
        }
    }

    /** What lies in the heap, where a system call cannot take it from. */
    ByteBuffer copy(ByteBuffer from) {
        if (scratch.capacity() < from.remaining()) {
            scratch = ByteBuffer.allocateDirect(Integer.highestOneBit(from.remaining()) * 2);
        }
        return scratch.clear().put(from.duplicate()).flip();
    }

    @Override
    public void poll(long millis, Ready told) throws IOException {
        int count = EpollWait.wait(epoll.intValue(), address, EVENTS, (int) Math.min(millis, Integer.MAX_VALUE));
        polls++;
        for (int i = 0; i < count; i++) {
            pass(events.getInt(i * SIZE), events.getInt(i * SIZE + 4), told);
        }
    }

    private void pass(int what, int descriptor, Ready told) {
        if (descriptor == alarm.intValue()) {
            Native.eventFdRead(descriptor);
            return;
        }
        EpollWire wire = descriptor < wires.length ? wires[descriptor] : null;
        if (wire != null && wire.born() < polls) {
            boolean ended = (what & ENDED) != 0;
            told.ready(wire.owner(), (what & READABLE) != 0 || ended, (what & WRITABLE) != 0 || ended, ended);
        }
    }

    /** Not while it is closed: the descriptor may be another's by then. */
    @Override
    public synchronized void wakeup() {
        if (open) {
            Native.eventFdWrite(alarm.intValue(), 1);
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        open = false;
        epoll.close();
        alarm.close();
    }
}
