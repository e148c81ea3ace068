package chaos.target;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports for a target that will be restarted while clients keep connecting to it. They are taken from below those that
 * the system gives to clients: a client that is given the very port it connects to connects to itself, and the restarted
 * target finds its port in use.
 */
public final class Ports {
    private static final int USUAL_FIRST = 32_768;
    private static final int SPAN = 12_000;
    private static final int LEAST = 1024;
    private static final int TRIES = 1000;

    private Ports() {}

    /** A port on loopback that was free a moment ago; it may be taken by the time it is used. */
    public static int free() throws TargetFailure {
        int end = firstOfClients();
        int begin = Math.max(LEAST, end - SPAN);
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(begin, end);
            if (isFree(port)) {
                return port;
            }
        }
        throw new TargetFailure(
                "no port from " + begin + " to " + (end - 1) + " is free on 127.0.0.1; end what holds them");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static int firstOfClients() {
        try {
            String range = Files.readString(Path.of("/proc/sys/net/ipv4/ip_local_port_range"));
            int first = Integer.parseInt(range.strip().split("\\s+")[0]);
            return first > 2 * LEAST ? first : USUAL_FIRST;
        } catch (IOException | RuntimeException notLinux) {
            return USUAL_FIRST;
        }
    }
}
