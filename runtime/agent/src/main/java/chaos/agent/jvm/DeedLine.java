package chaos.agent.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The holder's end of the line to a deed: a socket on loopback that takes one caller, who must know the token. When this
 * process ends, however it ends, the kernel closes the line, and the deed ends with it.
 */
final class DeedLine {

    private static final int TOKEN_TIMEOUT = 2_000;

    private final ServerSocket door;
    private final String token;
    private volatile @Nullable Socket caller;

    private DeedLine(ServerSocket door, String token) {
        this.door = door;
        this.token = token;
    }

    static DeedLine open() throws IOException {
        ServerSocket door = new ServerSocket();
        door.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 4);
        return new DeedLine(door, random());
    }

    /** A name that nobody guesses. */
    static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return text.toString();
    }

    int port() {
        return door.getLocalPort();
    }

    String token() {
        return token;
    }

    /** Takes the deed's call, and then gives each of its lines on; null is the end of the line. Does not return before. */
    void serve(Consumer<@Nullable String> lines) {
        try (BufferedReader reader = accept()) {
            String line = reader.readLine();
            while (line != null) {
                lines.accept(line);
                line = reader.readLine();
            }
        } catch (IOException closed) {
            // It is the end, told below.
        }
        lines.accept(null);
    }

    private BufferedReader accept() throws IOException {
        while (true) {
            Socket socket = door.accept();
            socket.setSoTimeout(TOKEN_TIMEOUT);
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            if (knowsToken(reader)) {
                socket.setSoTimeout(0);
                socket.setTcpNoDelay(true);
                caller = socket;
                door.close();
                return reader;
            }
            socket.close();
        }
    }

    private boolean knowsToken(BufferedReader reader) {
        try {
            String said = String.valueOf(reader.readLine());
            return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        } catch (IOException silent) {
            return false;
        }
    }

    /** Says one of the words that are a byte; a deed that is gone needs none. */
    void say(char word) {
        Socket socket = caller;
        try {
            if (socket != null) {
                socket.getOutputStream().write(word);
            }
        } catch (IOException gone) {
            // The reader sees the end of the line.
        }
    }

    void close() {
        Socket socket = caller;
        try {
            door.close();
            if (socket != null) {
                socket.close();
            }
        } catch (IOException closed) {
            // There is no more to close.
        }
    }
}
