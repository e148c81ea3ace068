package chaos.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Two hosts, each a network namespace of its own with a server or a client in it, joined by a cable (a veth pair). */
final class Net implements AutoCloseable {

    static final String SERVER = "10.83.0.1";
    static final String CLIENT = "10.83.0.2";

    private final Host server;
    private final Host client;

    Net(int... ports) throws IOException {
        List<String> serve = new ArrayList<>(List.of("serve"));
        for (int port : ports) {
            serve.add(Integer.toString(port));
        }
        server = new Host(serve);
        client = new Host(List.of("ask"));
        server.shell("ip link add cable type veth peer name cable netns " + client.pid() + " && ip link set lo up"
                + " && ip addr add " + SERVER + "/24 dev cable && ip link set cable up");
        client.shell("ip link set lo up && ip addr add " + CLIENT + "/24 dev cable && ip link set cable up");
    }

    /** Whether this user may make such networks; tests that need them say so. */
    static boolean isPossible() {
        return "root".equals(System.getProperty("user.name"))
                && List.of("nft", "ip", "tc", "nsenter", "unshare").stream().allMatch(Net::isThere);
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    Host server() {
        return server;
    }

    Host client() {
        return client;
    }

    /** What the client hears when it asks for so many bytes on a new connection. */
    String ask(int port, int bytes, int millis) throws IOException {
        return client.say(SERVER + " " + port + " " + bytes + " " + millis + " new");
    }

    /** The same on the connection that it keeps. */
    String askAgain(int port, int bytes, int millis) throws IOException {
        return client.say(SERVER + " " + port + " " + bytes + " " + millis + " keep");
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }

    /** One of them. */
    static final class Host {

        private final Process process;
        private final BufferedReader lines;

        Host(List<String> arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of("unshare", "--net"));
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
            command.addAll(List.of(System.getProperty("java.class.path"), PeerMain.class.getName()));
            command.addAll(arguments);
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            if (!"up".equals(lines.readLine())) {
                throw new IOException("a host does not start");
            }
        }

        long pid() {
            return process.pid();
        }

        String say(String line) throws IOException {
            process.getOutputStream().write((line + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
            return lines.readLine();
        }

        /** What a command line says in its network; fails where the command does. */
        String shell(String line) throws IOException {
            Process shell = new ProcessBuilder("nsenter", "--net=/proc/" + pid() + "/ns/net", "bash", "-c", line)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
            try {
                if (shell.waitFor() != 0) {
                    throw new IOException(line + ": " + said);
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            return said;
        }

        /** All rules and queues. */
        String state() throws IOException {
            return shell("nft list ruleset; tc qdisc show; tc class show dev lo; tc class show dev cable");
        }

        /** A number that the kernel counts, such as {@code Udp: NoPorts}. */
        long counted(String group, String name) throws IOException {
            List<String[]> rows = Files.readAllLines(Path.of("/proc/" + pid() + "/net/snmp")).stream()
                    .filter(line -> line.startsWith(group + ": "))
                    .map(line -> line.split(" ", -1))
                    .collect(Collectors.toList());
            return Long.parseLong(rows.get(1)[List.of(rows.get(0)).indexOf(name)]);
        }

        void close() {
            process.destroyForcibly();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
