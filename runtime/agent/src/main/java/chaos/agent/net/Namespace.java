package chaos.agent.net;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network namespace: which one, and how a command is run in it. */
final class Namespace {

    private static final Path OWN = Path.of("/proc/self/ns/net");
    private static final List<Path> NAMED = List.of(Path.of("/run/netns"), Path.of("/run/docker/netns"));

    private final String id;
    private final List<String> prefix;

    private Namespace(String id, List<String> prefix) {
        this.id = id;
        this.prefix = List.copyOf(prefix);
    }

    /** This process's own. */
    static Namespace own() throws IOException {
        return new Namespace(id(OWN), List.of());
    }

    /** The one of a process. */
    static Namespace of(long pid) throws IOException {
        Path link = Path.of("/proc/" + pid + "/ns/net");
        String id = id(link);
        return id.equals(id(OWN)) ? own() : entered(id, link);
    }

    /** The one that a ledger names; empty where no process is in it and no name holds it: it is gone, with all in it. */
    static Optional<Namespace> find(String id) throws IOException {
        if (id.equals(id(OWN))) {
            return Optional.of(own());
        }
        Optional<Namespace> ofProcess = ofProcess(id);
        return ofProcess.isPresent() ? ofProcess : named(id);
    }

    private static Optional<Namespace> ofProcess(String id) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                Path link = process.resolve("ns/net");
                if (isAt(id, link)) {
                    return Optional.of(entered(id, link));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(String id, Path link) {
        try {
            return id(link).equals(id);
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    private static Optional<Namespace> named(String id) throws IOException {
        for (Path folder : NAMED) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
                    for (Path name : names) {
                        if (id.equals("net:[" + Files.getAttribute(name, "unix:ino") + "]")) {
                            return Optional.of(entered(id, name));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Namespace entered(String id, Path file) {
        return new Namespace(id, List.of("nsenter", "--net=" + file));
    }

    private static String id(Path link) throws IOException {
        return Files.readSymbolicLink(link).toString();
    }

    String id() {
        return id;
    }

    boolean isOwn() {
        return prefix.isEmpty();
    }

    /** A command that does its work in it. */
    List<String> in(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    List<String> in(String... command) {
        return in(List.of(command));
    }
}
