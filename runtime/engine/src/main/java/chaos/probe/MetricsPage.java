package chaos.probe;

import chaos.journal.RunClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The page where a service shows its metrics, fetched over a connection that is kept. */
final class MetricsPage {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int LIMIT = 4 << 20;

    private final URI uri;
    private final RunClock clock;
    private byte[] buffer = new byte[16 * 1024];

    MetricsPage(URI uri, RunClock clock) {
        this.uri = uri;
        this.clock = clock;
    }

    /**
     * Its text as of now.
     *
     * @throws IOException where it does not come whole within about a second, or is no such page
     */
    String fetch() throws IOException {
        HttpURLConnection connection = open();
        long deadline = clock.nanos() + TIMEOUT_MILLIS * 1_000_000L;
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            drain(connection);
            throw new IOException(uri + " answers " + status + ", expected 200 and metrics as text");
        }
        try (InputStream in = connection.getInputStream()) {
            return read(in, deadline);
        } catch (IOException e) {
            connection.disconnect();
            throw e;
        }
    }

    private HttpURLConnection open() throws IOException {
        URLConnection connection = uri.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept", "text/plain");
        if (connection instanceof HttpURLConnection http) {
            return http;
        }
        throw new IOException("metrics are read over http or https, found " + uri);
    }

    /** A read waits at most for the timeout, so a page that drips is given up within two of them. */
    private String read(InputStream in, long deadline) throws IOException {
        int length = 0;
        for (int count = 0; count >= 0; count = in.read(buffer, length, buffer.length - length)) {
            length += count;
            if (clock.nanos() - deadline > 0) {
                throw new IOException(uri + " was not whole after " + TIMEOUT_MILLIS + " ms");
            }
            makeRoom(length);
        }
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    private void makeRoom(int length) throws IOException {
        if (length == LIMIT) {
            throw new IOException(uri + " is longer than " + LIMIT + " bytes, which is too much to be read so often");
        }
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(LIMIT, length * 2));
        }
    }

    /** A connection whose answer was read to its end can be used again. */
    private static void drain(HttpURLConnection connection) throws IOException {
        try (InputStream error = connection.getErrorStream()) {
            if (error != null) {
                error.readNBytes(LIMIT);
            }
        }
    }
}
