package chaos.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A server from Debian that tests start in a folder of its own, as a user without privileges, and that ends with this
 * JVM however that ends: a shell beside it waits for the end of a pipe, then kills the server and removes the folder.
 */
final class Keeper {

    // The first word is what else is done at the end, the rest the server, in a session of its own with all it starts.
    private static final String SCRIPT = "end=$1; folder=$2; shift 2; cd \"$folder\"; "
            + "setsid \"$@\" >server.log 2>&1 </dev/null & server=$!; cat >/dev/null; kill -QUIT $server 2>/dev/null; "
            + "for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 $server 2>/dev/null || break; sleep 0.1; done; "
            + "kill -KILL -$server 2>/dev/null; wait; sh -c \"$end\"; cd /; rm -rf -- \"$folder\"";

    private Keeper() {}

    /** A folder that the server's user owns. */
    static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory("chaos-" + name + "-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            if (isRoot()) {
                run(List.of("chown", "nobody", folder.toString()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The same words, for the user without privileges. */
    static List<String> unprivileged(List<String> command) {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            words.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        words.addAll(command);
        return words;
    }

    /** Runs a command to its end, which must be a good one. */
    static void run(List<String> command) {
        if (!isGood(command)) {
            throw new IllegalStateException(command + " failed");
        }
    }

    /** Runs a command to its end, and says whether it was a good one. */
    static boolean isGood(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .directory(new File("/"))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a server, which ends with this JVM; then the shell says the last words. */
    static Process keep(Path folder, Map<String, String> environment, String last, List<String> server) {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", SCRIPT, "keeper", last, folder.toString()));
        shell.addAll(unprivileged(server));
        ProcessBuilder builder = new ProcessBuilder(shell)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
