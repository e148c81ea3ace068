package chaos.perform.act;

import chaos.plan.Check;
import chaos.plan.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A request, its status, and a text in the body. */
record HttpLook(Tools tools, URI uri, int status, Optional<String> holding) implements Look {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LIMIT = 1 << 20;
    private static final int FIRST_ERROR = 400;

    static Look of(Tools tools, Check.HttpAnswers check) throws DeedFailure {
        String address = tools.values().text(check.uri());
        Optional<Wording> holding = check.holding();
        Optional<String> text =
                holding.isPresent() ? Optional.of(tools.values().text(holding.get())) : Optional.empty();
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || !String.valueOf(uri.getScheme()).startsWith("http")) {
                throw new DeedFailure("an address is http://host:port/path, got "
                        + tools.values().mask(address));
            }
            return new HttpLook(tools, uri, check.status(), text);
        } catch (IllegalArgumentException e) {
            throw new DeedFailure(
                    "an address is http://host:port/path, got " + tools.values().mask(address), e);
        }
    }

    @Override
    public Optional<String> lacking(Deadline deadline) throws DeedFailure, BrokenOff {
        return tools.halt()
                .during(() ->
                        ask((int) Math.max(1, deadline.atMost(PATIENCE).left().toMillis())));
    }

    private Optional<String> ask(int millis) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(millis);
            connection.setReadTimeout(millis);
            connection.setUseCaches(false);
            connection.setInstanceFollowRedirects(false);
            int found = connection.getResponseCode();
            String body = body(connection, found);
            if (found != status) {
                return Optional.of("it answered " + found);
            }
            return holding.filter(text -> !body.contains(text)).map(text -> "it answered without that text");
        } catch (IOException e) {
            return Optional.of("nothing answered (" + tools.values().mask(String.valueOf(e.getMessage())) + ")");
        }
    }

    private static String body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream in = status >= FIRST_ERROR ? connection.getErrorStream() : connection.getInputStream()) {
            return in == null ? "" : new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8);
        }
    }
}
