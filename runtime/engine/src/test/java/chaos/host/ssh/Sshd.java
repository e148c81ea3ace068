package chaos.host.ssh;

import chaos.support.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A server of OpenSSH of the test's own: a free port of the loopback device, own keys, own configuration, no sftp. */
final class Sshd implements AutoCloseable {

    private static Sshd shared;

    private final Path folder;
    private final int port;
    private Process process;

    private Sshd(Path folder, List<String> options) throws IOException {
        this.folder = folder;
        this.port = freePort();
        key("host", "");
        key("user", "");
        Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
        List<String> lines = new ArrayList<>(options);
        lines.addAll(List.of(
                "ListenAddress 127.0.0.1:" + port,
                "HostKey " + folder.resolve("host"),
                "AuthorizedKeysFile " + folder.resolve("authorized"),
                // A login of root may run slow start-up files here; to bash this is no login.
                "SetEnv SHLVL=1",
                "PidFile none",
                "StrictModes no",
                "UsePAM no",
                "PasswordAuthentication no",
                "KbdInteractiveAuthentication no",
                "PermitRootLogin yes",
                "LogLevel VERBOSE"));
        Files.write(folder.resolve("sshd_config"), lines);
        start();
    }

    /** One for all tests of this JVM. */
    static synchronized Sshd shared() {
        if (shared == null) {
            shared = own();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** One with lines of configuration of its own, which go before the usual ones. */
    static Sshd own(String... options) {
        Needs.program("sshd");
        Needs.program("ssh-keygen");
        try {
            if ("root".equals(System.getProperty("user.name"))) {
                Files.createDirectories(Path.of("/run/sshd"));
            }
            return new Sshd(Files.createTempDirectory("chaos-sshd"), List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    /** Makes a key of the name, which a passphrase may lock. */
    Path key(String name, String passphrase) throws IOException {
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                passphrase,
                "-C",
                name,
                "-f",
                folder.resolve(name).toString());
        return folder.resolve(name);
    }

    /** The fingerprint of its key, as ssh-keygen prints it. */
    String fingerprint() throws IOException {
        return run("ssh-keygen", "-l", "-f", folder.resolve("host.pub").toString())
                .split(" ")[1];
    }

    /** Its key as a line of known_hosts. */
    String knownHost() throws IOException {
        String[] key = Files.readString(folder.resolve("host.pub")).split(" ");
        return "[127.0.0.1]:" + port + " " + key[0] + " " + key[1] + "\n";
    }

    /** Gives it another key, as after being set up anew. */
    void changeKey() throws IOException {
        stop();
        Files.delete(folder.resolve("host"));
        Files.delete(folder.resolve("host.pub"));
        key("host", "");
        start();
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        "/usr/sbin/sshd",
                        "-D",
                        "-e",
                        "-f",
                        folder.resolve("sshd_config").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(Files.readString(folder.resolve("log")));
            }
            return listens();
        });
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == 'S';
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it with all its sessions: every link is lost. */
    void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** Cuts the sessions that there are; new ones find it as before. */
    void cut() {
        process.children().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        stop();
        try {
            run("rm", "-rf", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
        return output;
    }
}
