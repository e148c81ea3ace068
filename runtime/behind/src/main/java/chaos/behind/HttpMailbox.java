package chaos.behind;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A queue that takes messages by POST. Where it answers GET with {@code waiting}, {@code consumed}, {@code deadLettered} and
 * {@code lost} in JSON, its depth and what others put are known. What it has accepted cannot be taken back.
 */
final class HttpMailbox implements Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REFUSED = 300;
    private static final long FRESH_NANOS = 200_000_000;

    private final URI uri;
    private final String mark;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private long accepted;
    private long before = -1;
    private String lately = "";
    private long asked;

    HttpMailbox(URI uri, String mark) {
        this.uri = uri;
        this.mark = mark;
    }

    @Override
    public int put(int number, String body) throws IOException {
        int taken = 0;
        for (int i = 0; i < number; i++) {
            HttpRequest.BodyPublisher text = HttpRequest.BodyPublishers.ofString(body);
            taken += send(request().header("X-Chaos", mark).POST(text)).statusCode() < REFUSED ? 1 : 0;
        }
        accepted += taken;
        return taken;
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", ending);
        }
    }

    @Override
    public OptionalLong depth() throws IOException {
        return figure(figures(), "waiting");
    }

    @Override
    public OptionalLong others() throws IOException {
        String figures = figures();
        long arrived = 0;
        for (String name : new String[] {"waiting", "consumed", "deadLettered", "lost"}) {
            OptionalLong figure = figure(figures, name);
            if (figure.isEmpty()) {
                return OptionalLong.empty();
            }
            arrived += figure.getAsLong();
        }
        before = before < 0 ? arrived : before;
        return OptionalLong.of(Math.max(0, arrived - before - accepted));
    }

    /** Not asked for more often than matters: it is the service's time. */
    private String figures() throws IOException {
        long now = System.nanoTime();
        if (lately.isEmpty() || now - asked > FRESH_NANOS) {
            lately = send(request().GET()).body();
            asked = now;
        }
        return lately;
    }

    private static OptionalLong figure(String figures, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d{1,18})").matcher(figures);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }

    @Override
    public int takeBack(String mark) {
        return 0;
    }

    @Override
    public void close() {}
}
