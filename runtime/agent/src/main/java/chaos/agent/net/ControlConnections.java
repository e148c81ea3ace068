package chaos.agent.net;

import chaos.agent.act.Refusal;
import chaos.agent.proc.Sockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The connections through which a person or a controller reaches this process: those that SSH tells of, and those of a
 * server of remote shells that this process comes from, which also {@code sudo} does not hide.
 */
final class ControlConnections {

    private static final Set<String> SERVERS = Set.of("sshd", "sshd-session", "sshd-auth", "dropbear");

    private ControlConnections() {}

    /** Refuses a fault that would hit one of them. */
    static void refuse(String kind, Traffic traffic) throws Refusal {
        for (Traffic.Connection connection : all(System.getenv())) {
            if (traffic.has(connection)) {
                throw Refusal.unsafe(
                        kind + " on " + traffic.print() + " would hit the connection through which this host"
                                + " is controlled (its port " + connection.localPort() + ", from "
                                + connection.remote().getHostAddress() + " port " + connection.remotePort()
                                + "): name a port or a host that is not of it");
            }
        }
    }

    static List<Traffic.Connection> all(Map<String, String> environment) {
        List<Traffic.Connection> all = new ArrayList<>();
        ofSsh(environment.getOrDefault("SSH_CONNECTION", "")).ifPresent(all::add);
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent()) {
            if (SERVERS.contains(name(ancestor.get().pid()))) {
                all.addAll(ofProcess(ancestor.get().pid()));
            }
            ancestor = ancestor.get().parent();
        }
        return all;
    }

    /** Reads {@code CLIENT-ADDRESS CLIENT-PORT SERVER-ADDRESS SERVER-PORT}. */
    static Optional<Traffic.Connection> ofSsh(String text) {
        String[] words = text.trim().split(" +", -1);
        try {
            return words.length == 4
                    ? Optional.of(new Traffic.Connection(
                            Integer.parseInt(words[3]), InetAddress.getByName(words[0]), Integer.parseInt(words[1])))
                    : Optional.empty();
        } catch (UnknownHostException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static List<Traffic.Connection> ofProcess(long pid) {
        List<Traffic.Connection> found = new ArrayList<>();
        try {
            for (Sockets.Established socket : Sockets.established(pid)) {
                found.add(new Traffic.Connection(socket.localPort(), socket.remote(), socket.remotePort()));
            }
        } catch (IOException notOurs) {
            // Only its owner and root may look; what SSH tells is left.
        }
        return found;
    }

    private static String name(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/comm")).trim();
        } catch (IOException ended) {
            return "";
        }
    }
}
