package chaos.agent.proc;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteOrder;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The TCP sockets of a process, as the kernel lists them. */
public final class Sockets {

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final String LISTENS = "0A";
    private static final String ESTABLISHED = "01";
    private static final int INODE = 9;

    private Sockets() {}

    /** How many sockets of a process lead to a port; 0 where the process is gone. */
    public static int countTo(long pid, int port) throws IOException {
        return count(pid, fields -> has(fields, REMOTE, port));
    }

    /** How many sockets of a process wait for connections to a port; 0 where the process is gone. */
    public static int countListening(long pid, int port) throws IOException {
        return count(pid, fields -> has(fields, LOCAL, port) && fields[STATE].equals(LISTENS));
    }

    /** The addresses of this host's network on which anybody listens to a port. */
    public static List<InetAddress> listening(int port) throws IOException {
        List<InetAddress> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : lines(Path.of("/proc/self/net/" + table))) {
                String[] fields = line.trim().split("\\s+", -1);
                if (fields.length > INODE && fields[STATE].equals(LISTENS) && port(fields[LOCAL]) == port) {
                    found.add(address(fields[LOCAL]));
                }
            }
        }
        return found;
    }

    /** The connections of a process. */
    public static List<Established> established(long pid) throws IOException {
        Set<String> own = own(pid);
        List<Established> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : lines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] fields = line.trim().split("\\s+", -1);
                if (fields.length > INODE && own.contains(fields[INODE]) && fields[STATE].equals(ESTABLISHED)) {
                    found.add(new Established(port(fields[LOCAL]), address(fields[REMOTE]), port(fields[REMOTE])));
                }
            }
        }
        return found;
    }

    private static int port(String place) {
        return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1), 16);
    }

    // The kernel prints addresses in words of four bytes, each in the order of the processor.
    private static InetAddress address(String place) throws IOException {
        byte[] bytes = new byte[place.lastIndexOf(':') / 2];
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        for (int i = 0; i < bytes.length; i++) {
            int at = little ? i / 4 * 4 + 3 - i % 4 : i;
            bytes[at] = (byte) Integer.parseInt(place.substring(2 * i, 2 * i + 2), 16);
        }
        return InetAddress.getByAddress(bytes);
    }

    private static int count(long pid, Predicate<String[]> wanted) throws IOException {
        Set<String> own = own(pid);
        int found = 0;
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : lines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] fields = line.trim().split("\\s+", -1);
                found += fields.length > INODE && own.contains(fields[INODE]) && wanted.test(fields) ? 1 : 0;
            }
        }
        return found;
    }

    // The heading's own words hold no colon.
    private static boolean has(String[] fields, int side, int port) {
        int colon = fields[side].lastIndexOf(':');
        return colon >= 0 && Integer.parseInt(fields[side].substring(colon + 1), 16) == port;
    }

    private static List<String> lines(Path table) throws IOException {
        try {
            return Files.readAllLines(table);
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    private static Set<String> own(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors) {
                add(descriptor, inodes);
            }
        } catch (NoSuchFileException gone) {
            return Set.of();
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return inodes;
    }

    private static void add(Path descriptor, Set<String> inodes) throws IOException {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            if (target.startsWith("socket:[")) {
                inodes.add(target.substring("socket:[".length(), target.length() - 1));
            }
        } catch (NoSuchFileException closed) {
            // It was closed while we looked.
        }
    }

    /** A connection: the port here, and who is at the other end. */
    public static final class Established {

        private final int localPort;
        private final InetAddress remote;
        private final int remotePort;

        Established(int localPort, InetAddress remote, int remotePort) {
            this.localPort = localPort;
            this.remote = remote;
            this.remotePort = remotePort;
        }

        public int localPort() {
            return localPort;
        }

        /** A client of an IPv4 address is one of that address, also on a socket of both families. */
        public InetAddress remote() {
            return remote;
        }

        public int remotePort() {
            return remotePort;
        }
    }
}
