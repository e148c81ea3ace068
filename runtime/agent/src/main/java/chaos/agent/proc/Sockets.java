package chaos.agent.proc;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
}
