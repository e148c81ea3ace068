package chaos.target;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Commands for a running shop, at its control port on this machine; each answers what the shop said, as JSON. */
public final class ShopControl {
    private static final int CONNECT_MILLIS = 1000;
    private static final int READ_MILLIS = 5000;
    private static final int OK = 200;

    private final int port;
    private final String token;

    ShopControl(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public String status() throws TargetFailure {
        return ask("GET", "status");
    }

    /** Takes no further connections and finishes what is in flight. */
    public String drain() throws TargetFailure {
        return ask("POST", "drain");
    }

    /** Takes connections again after a drain. */
    public String resume() throws TargetFailure {
        return ask("POST", "resume");
    }

    /** Reads settings and the current release again. */
    public String reload() throws TargetFailure {
        return ask("POST", "reload");
    }

    /** Opens the log files that have the logs' names now. */
    public String reopen() throws TargetFailure {
        return ask("POST", "reopen");
    }

    /** Drains, then ends; returns at once. */
    public String stop() throws TargetFailure {
        return ask("POST", "stop");
    }

    private String ask(String method, String command) throws TargetFailure {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + "/" + command);
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            connection.setRequestProperty("X-Shop-Token", token);
            return answer(command, connection);
        } catch (IOException e) {
            throw new TargetFailure(
                    "the target does not answer '" + command + "' at its control port " + port + ": " + e, e);
        }
    }

    private static String answer(String command, HttpURLConnection connection) throws IOException, TargetFailure {
        int status = connection.getResponseCode();
        String said = text(status == OK ? connection.getInputStream() : connection.getErrorStream());
        if (status != OK) {
            throw new TargetFailure("the target refused '" + command + "' with " + status + ": " + said);
        }
        return said;
    }

    private static String text(@Nullable InputStream stream) throws IOException {
        if (stream == null) {
            return "";
        }
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
