package chaos.agent.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A server that sends back what it is sent, and ends a connection when its client does; many connections, one thread. */
final class Echo implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final Thread thread = new Thread(this::run, "echo");
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);

    Echo(InetAddress address) throws IOException {
        server.bind(new InetSocketAddress(address, 0), 4096);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) server.getLocalAddress();
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(this::ready);
            }
        } catch (IOException | RuntimeException closed) {
            // The test is over.
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                SocketChannel client = server.accept();
                client.configureBlocking(false);
                client.register(selector, SelectionKey.OP_READ);
            } else {
                echo((SocketChannel) key.channel());
            }
        } catch (IOException broken) {
            close(key);
        }
    }

    // Spins while the client does not read: good enough for a test whose clients do.
    private void echo(SocketChannel client) throws IOException {
        int count = client.read(buffer.clear());
        buffer.flip();
        while (buffer.hasRemaining()) {
            client.write(buffer);
        }
        if (count < 0) {
            client.close();
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException closed) {
            // It is.
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        server.close();
    }
}
