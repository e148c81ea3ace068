package chaos.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A shop in a process of its own, as tests need it: started, asked, ended. It ends with this process in any case. */
public final class ShopProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public final Path home;
    public final Process process;
    private final Path stderr;
    private final String ready;

    private ShopProcess(Path home, Process process, Path stderr, String ready) {
        this.home = home;
        this.process = process;
        this.stderr = stderr;
        this.ready = ready;
    }

    /** Starts a shop and waits until it is ready, or has ended: then there is no ready line. */
    public static ShopProcess start(Path home, List<String> jvm, List<String> options) throws IOException {
        return start(List.of(), home, jvm, options);
    }

    /** The same beneath a command that runs what follows it. */
    public static ShopProcess start(List<String> under, Path home, List<String> jvm, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>(under);
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(jvm);
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", tests, "chaos.shop.Shop", "--home", home.toString(), "--lease", "stdin"));
        command.addAll(options);
        Path stderr = Files.createTempFile("shop", ".err");
        Process process =
                new ProcessBuilder(command).redirectError(stderr.toFile()).start();
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        return new ShopProcess(home, process, stderr, line == null ? "" : line);
    }

    public String readyLine() {
        return ready;
    }

    public String errors() throws IOException {
        return Files.readString(stderr);
    }

    /** A figure of the ready line. */
    public String figure(String name) throws IOException {
        for (String word : ready.split(" ")) {
            if (word.startsWith(name + "=")) {
                return word.substring(name.length() + 1);
            }
        }
        throw new AssertionError("no " + name + " in '" + ready + "'; errors: " + errors());
    }

    public int port() throws IOException {
        return Integer.parseInt(figure("port"));
    }

    public URI uri(String path) throws IOException {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    public HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A command at the control port, with the token of the control file unless another is given. */
    public HttpResponse<String> control(String method, String path, @Nullable String token)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + figure("control") + path);
        return HTTP.send(
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("X-Shop-Token", token == null ? controlFile().getProperty("token") : token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> control(String command) throws IOException, InterruptedException {
        return control(command.equals("status") ? "GET" : "POST", "/" + command, null);
    }

    public Properties controlFile() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("control"))) {
            properties.load(reader);
        }
        return properties;
    }

    /** The metrics by name with labels, read at the control port. */
    public Map<String, Double> metrics() throws IOException, InterruptedException {
        Map<String, Double> metrics = new HashMap<>();
        for (String line : control("GET", "/metrics", "").body().split("\n")) {
            if (!line.startsWith("#")) {
                int space = line.lastIndexOf(' ');
                metrics.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
            }
        }
        return metrics;
    }

    /** The exit code, waited for. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the shop still runs after " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroyForcibly();
        process.waitFor();
        Files.deleteIfExists(stderr);
    }
}
