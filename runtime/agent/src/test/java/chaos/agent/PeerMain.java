package chaos.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/**
 * Either end of a path through the network. {@code serve PORT..} answers each line {@code N} by N bytes; {@code ask}
 * takes lines {@code HOST PORT N MILLIS keep|new} and says {@code ok MICROS}, {@code timeout}, {@code reset} or
 * {@code refused}.
 */
public final class PeerMain {

    private static Socket kept;

    private PeerMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("serve")) {
            for (int i = 1; i < arguments.length; i++) {
                ServerSocket server = new ServerSocket(Integer.parseInt(arguments[i]), 500);
                run(() -> accept(server));
            }
        }
        System.out.println("up");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String line = lines.readLine();
        while (line != null) {
            System.out.println(ask(line.split(" ", -1)));
            line = lines.readLine();
        }
        System.exit(0);
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket client = server.accept();
                run(() -> serve(client));
            }
        } catch (IOException ended) {
            // The process ends with the test.
        }
    }

    private static void serve(Socket client) {
        try (client) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            String line = lines.readLine();
            while (line != null) {
                client.getOutputStream().write(new byte[Integer.parseInt(line)]);
                line = lines.readLine();
            }
        } catch (IOException broken) {
            // Which the other end tells.
        }
    }

    private static String ask(String[] words) throws IOException {
        long began = System.nanoTime();
        int millis = Integer.parseInt(words[3]);
        boolean keep = words[4].equals("keep");
        boolean done = false;
        Socket socket = keep && kept != null ? kept : new Socket();
        try {
            if (!socket.isConnected()) {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(words[0], Integer.parseInt(words[1])), millis);
            }
            socket.setSoTimeout(millis);
            socket.getOutputStream().write((words[2] + "\n").getBytes(US_ASCII));
            read(socket.getInputStream(), Integer.parseInt(words[2]));
            kept = keep ? socket : kept;
            done = true;
            return "ok " + (System.nanoTime() - began) / 1000;
        } catch (SocketTimeoutException late) {
            return "timeout";
        } catch (ConnectException refused) {
            return "refused";
        } catch (SocketException reset) {
            return "reset";
        } finally {
            if (!keep || !done) {
                socket.close();
                kept = socket == kept ? null : kept;
            }
        }
    }

    private static void read(InputStream in, int bytes) throws IOException {
        byte[] buffer = new byte[65_536];
        int left = bytes;
        while (left > 0) {
            int count = in.read(buffer, 0, Math.min(left, buffer.length));
            if (count < 0) {
                throw new SocketException("the other end closed");
            }
            left -= count;
        }
    }
}
