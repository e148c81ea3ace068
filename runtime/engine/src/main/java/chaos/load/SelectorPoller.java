package chaos.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** By the JDK's selector: everywhere, and for TLS. */
final class SelectorPoller implements Poller {

    private final Selector selector;
    private final Consumer<SelectionKey> pass = this::pass;
    private @Nullable Ready told;

    SelectorPoller() throws IOException {
        this.selector = Selector.open();
    }

    @Override
    public Wire open(Connection owner, InetSocketAddress address) throws IOException {
        return new ChannelWire(selector, owner, address);
    }

    @Override
    public void poll(long millis, Ready ready) throws IOException {
        told = ready;
        if (millis == 0) {
            selector.selectNow(pass);
        } else {
            selector.select(pass, millis);
        }
    }

    private void pass(SelectionKey key) {
        Ready ready = told;
        if (ready != null && key.isValid()) {
            int ops = key.readyOps();
            boolean writable = (ops & (SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT)) != 0;
            ready.ready((Connection) key.attachment(), (ops & SelectionKey.OP_READ) != 0, writable, false);
        }
    }

    @Override
    public void wakeup() {
        selector.wakeup();
    }

    @Override
    public boolean isOpen() {
        return selector.isOpen();
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
