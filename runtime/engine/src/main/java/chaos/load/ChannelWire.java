package chaos.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A wire over the JDK's socket channel. */
final class ChannelWire implements Wire {

    private final Selector selector;
    private final Connection owner;
    private final InetSocketAddress address;
    private final SocketChannel channel;
    private @Nullable SelectionKey key;

    ChannelWire(Selector selector, Connection owner, InetSocketAddress address) throws IOException {
        this.selector = selector;
        this.owner = owner;
        this.address = address;
        this.channel = SocketChannel.open();
    }

    @Override
    public boolean connect(@Nullable InetSocketAddress source) throws IOException {
        channel.configureBlocking(false);
        if (source != null) {
            channel.bind(source);
        }
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean stands = channel.connect(address);
        key = channel.register(selector, stands ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, owner);
        return stands;
    }

    @Override
    public boolean finish() throws IOException {
        if (!channel.finishConnect()) {
            return false;
        }
        want(false);
        return true;
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public void want(boolean writing) {
        SelectionKey registered = key;
        int wanted = writing ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (registered != null && registered.isValid() && registered.interestOps() != wanted) {
            registered.interestOps(wanted);
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return channel.write(from);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
