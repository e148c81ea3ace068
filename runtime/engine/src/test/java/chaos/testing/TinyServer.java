package chaos.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/** A server on loopback that says over each connection whatever the test wants. */
public final class TinyServer implements AutoCloseable {

    /** What is said over one connection; returning closes it. */
    public interface Talk {
        void talk(Line line) throws IOException, InterruptedException;
    }

    /** One connection. */
    public final class Line {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        private Line(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        /** Reads up to the empty line; false at the end of the stream. */
        public boolean request() throws IOException {
            int matched = 0;
            while (matched < 4) {
                int b = in.read();
                if (b < 0) {
                    return false;
                }
                matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
            }
            requests.incrementAndGet();
            return true;
        }

        /** Reads a request with its body, and gives it as text; empty at the end of the stream. */
        public String asked() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int b = in.read();
                if (b < 0) {
                    return "";
                }
                head.append((char) b);
            }
            requests.incrementAndGet();
            int at = head.indexOf("Content-Length: ");
            int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf("\r", at)));
            return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        /** The address that the connection is made from, in digits. */
        public String peer() {
            return socket.getInetAddress().getHostAddress();
        }

        public void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Waits until the other side closes. */
        public void hush() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
        }

        /** The close that follows is a reset. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
        }
    }

    private final ServerSocket listener;
    private final Talk talk;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();

    public TinyServer(Talk talk) throws IOException {
        this(0, talk);
    }

    public TinyServer(int port, Talk talk) throws IOException {
        this(port, ServerSocketFactory.getDefault(), talk);
    }

    /** The factory makes sockets that are secured, perhaps. */
    public TinyServer(int port, ServerSocketFactory sockets, Talk talk) throws IOException {
        this.talk = talk;
        listener = sockets.createServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        start(this::accept);
    }

    /** Answers every request the same way. */
    public static TinyServer answering(String answer) throws IOException {
        return new TinyServer(line -> {
            while (line.request()) {
                line.say(answer);
            }
        });
    }

    /** An answer with status, and a body of its own length. */
    public static String answer(int status, String body) {
        return "HTTP/1.1 " + status + " Said\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return listener.getLocalPort();
    }

    public long requests() {
        return requests.get();
    }

    public long connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            talk.talk(new Line(socket));
        } catch (IOException | InterruptedException e) {
            // The other side went away, as some tests want.
        } finally {
            open.remove(socket);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tiny-server");
        thread.setDaemon(true);
        thread.start();
    }
}
