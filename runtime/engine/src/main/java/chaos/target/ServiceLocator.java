package chaos.target;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Finds the process of a service on this machine by the port that it listens on, in /proc (proc(5)). */
public final class ServiceLocator {
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEX = 16;

    private final Path proc;

    public ServiceLocator() {
        this(Path.of("/proc"));
    }

    ServiceLocator(Path proc) {
        this.proc = proc;
    }

    /** The pid with the lowest number that listens on this TCP port; empty when none does, or it is not ours to see. */
    public OptionalLong listeningOn(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            sockets.addAll(listeners(proc.resolve(table), port));
        }
        if (sockets.isEmpty()) {
            return OptionalLong.empty();
        }
        return pids().stream()
                .mapToLong(Long::longValue)
                .sorted()
                .filter(pid -> holds(pid, sockets))
                .findFirst();
    }

    private static Set<String> listeners(Path table, int port) {
        Set<String> sockets = new HashSet<>();
        try {
            for (String line : Files.readAllLines(table)) {
                String[] fields = line.strip().split("\\s+");
                if (fields.length > INODE && fields[STATE].equals(LISTENING) && portOf(fields[LOCAL_ADDRESS]) == port) {
                    sockets.add("socket:[" + fields[INODE] + "]");
                }
            }
        } catch (IOException noSuchTable) {
            return sockets;
        }
        return sockets;
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), HEX);
    }

    private List<Long> pids() {
        try (var all = Files.list(proc)) {
            return all.map(p -> String.valueOf(p.getFileName()))
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException notLinux) {
            return List.of();
        }
    }

    private boolean holds(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(proc.resolve(pid + "/fd"))) {
            for (Path descriptor : descriptors) {
                if (sockets.contains(linkOf(descriptor))) {
                    return true;
                }
            }
        } catch (IOException goneOrNotOurs) {
            return false;
        }
        return false;
    }

    private static String linkOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
