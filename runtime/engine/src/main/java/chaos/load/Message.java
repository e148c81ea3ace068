package chaos.load;

import chaos.plan.HttpRequest;
import chaos.plan.HttpRequest.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The text of a request, with or without a client's values in it. */
final class Message {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private record Field(String name, Template value) {}

    private final String method;
    private final String below;
    private final Template path;
    private final List<Field> fields = new ArrayList<>();
    private final String ending;
    private final @Nullable Template body;
    private final boolean typed;

    Message(URI base, HttpRequest request, boolean closes, Slots slots) {
        require("method", request.method(), "[A-Z]+", "capital letters");
        method = request.method();
        below = below(base);
        path = new Template(request.path(), slots);
        if (path.fixed()) {
            require("path", request.path().print(), "/[!-~]*", "a slash and then printable ASCII without blanks");
        }
        for (Header header : request.headers()) {
            require("header's name", header.name(), "[!#$%&'*+.^_`|~0-9A-Za-z-]+", "a token");
            fields.add(new Field(header.name(), new Template(header.value(), slots)));
        }
        body = request.body().map(text -> new Template(text, slots)).orElse(null);
        ending = usual("Host", "Host: " + base.getRawAuthority() + "\r\n")
                + usual("User-Agent", "User-Agent: chaos\r\n")
                + usual("Accept", "Accept: */*\r\n")
                + (closes ? usual("Connection", "Connection: close\r\n") : "");
        typed = has("Content-Type");
    }

    /** Whether it is the same for all clients. */
    boolean fixed() {
        return path.fixed() && fields.stream().allMatch(field -> field.value.fixed()) && (body == null || body.fixed());
    }

    /** The bytes to send. */
    byte[] with(@Nullable String... values) {
        String said = body == null ? "" : body.with(values, UnaryOperator.identity());
        StringBuilder text = new StringBuilder(method).append(' ');
        text.append(below)
                .append(path.with(values, Fit::path))
                .append(" HTTP/1.1\r\n")
                .append(ending);
        for (Field field : fields) {
            text.append(field.name).append(": ");
            text.append(Fit.header(field.value.with(values, UnaryOperator.identity())))
                    .append("\r\n");
        }
        if (body != null || WITH_BODY.contains(method)) {
            announce(text, said);
        }
        return text.append("\r\n").append(said).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void announce(StringBuilder text, String said) {
        if (!said.isEmpty() && !typed) {
            boolean json = said.startsWith("{") || said.startsWith("[");
            text.append("Content-Type: ").append(json ? "application/json" : "text/plain;charset=utf-8");
            text.append("\r\n");
        }
        int length = said.getBytes(StandardCharsets.UTF_8).length;
        text.append("Content-Length: ").append(length).append("\r\n");
    }

    /** A header that every request has, unless the script says it otherwise. */
    private String usual(String name, String line) {
        return has(name) ? "" : line;
    }

    private boolean has(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream()
                .anyMatch(field -> field.name.toLowerCase(Locale.ROOT).equals(wanted));
    }

    private static void require(String what, String found, String pattern, String expected) {
        if (!found.matches(pattern)) {
            throw new IllegalArgumentException(
                    "the " + what + " of a request is " + expected + ", found '" + found + "'");
        }
    }

    private static String below(URI base) {
        String path = base.getRawPath();
        if (path == null) {
            return "";
        }
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
