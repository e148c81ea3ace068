package chaos.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Text;
import chaos.target.Ports;
import chaos.target.TargetFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every fault of a proxy must do: what it does shows to a client that goes through it. */
abstract class ProxyContract extends FaultContract {

    private static final int SOON = 300;

    private ServerSocket echo;
    private int port;

    /** Whether a client's connection shows it. */
    abstract boolean showsIn(Socket client) throws IOException;

    @BeforeEach
    void serve() throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        echo = server;
        Thread thread = new Thread(() -> accept(server), "echo");
        thread.setDaemon(true);
        thread.start();
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket client = server.accept();
                Thread thread = new Thread(() -> echo(client), "echo");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException broken) {
            // As it may.
        }
    }

    @AfterEach
    void endServing() throws IOException {
        echo.close();
    }

    @Override
    String declaration() {
        return "proxy('front') inFrontOf target";
    }

    @Override
    FaultCall planned() {
        FaultCall call = kind().exampleCall();
        Map<String, Amount> arguments = new HashMap<>(call.arguments());
        arguments.put("proxy", new Text("front"));
        return new FaultCall(call.kind(), arguments);
    }

    @Override
    void prepare(LocalHolder holder) throws FaultException {
        try {
            port = Ports.free();
            holder.open(new ProxyOrder("front", port, "127.0.0.1", echo.getLocalPort()));
        } catch (TargetFailure none) {
            throw new FaultException(String.valueOf(none.getMessage()));
        }
    }

    /** It is nowhere but in the holder; what a client sees of it is seen by the other tests. */
    @Override
    boolean isThereOn(Entry entry, Begun begun, Path ledger) throws IOException {
        return entry.holder().isAlive() && !isCleared(ledger, entry.fault());
    }

    private static boolean isCleared(Path ledger, String fault) throws IOException {
        return Ledger.open(ledger).list().entries().stream().map(Entry::fault).noneMatch(fault::equals);
    }

    /** The proxy stands until its holder ends. */
    @Override
    boolean isCleared(Path ledger) throws IOException {
        return isCleared(ledger, "fault-1");
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return entry.holder().isAlive() && shows(entry);
    }

    private boolean shows(Entry entry) throws IOException {
        try (Socket client = new Socket()) {
            client.setSoTimeout(SOON);
            client.setTcpNoDelay(true);
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return showsIn(client);
        } catch (IOException cut) {
            return entry.holder().isAlive() && isShownBy(cut);
        }
    }

    /** Whether what a client stumbled over shows it. */
    boolean isShownBy(IOException cut) {
        return false;
    }

    /** How long it takes to hear so many bytes again, in milliseconds. */
    static long roundTrip(Socket client, int bytes) throws IOException {
        long began = System.nanoTime();
        client.getOutputStream().write("x".repeat(bytes).getBytes(US_ASCII));
        int heard = client.getInputStream().readNBytes(bytes).length;
        return heard < bytes ? 0 : (System.nanoTime() - began) / 1_000_000;
    }
}
