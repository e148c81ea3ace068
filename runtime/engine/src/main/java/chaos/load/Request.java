package chaos.load;

import chaos.plan.HttpRequest;
import chaos.plan.Journey;
import chaos.plan.Wording;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The request of a journey as it goes over the wire, made once; used by one thread. */
final class Request {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final ByteBuffer bytes;
    private final HeadMemo memo = new HeadMemo();
    private final boolean toHead;
    private final long pace;

    Request(URI base, Journey journey) {
        HttpRequest request = journey.requests().get(0);
        byte[] text = text(base, request).getBytes(StandardCharsets.UTF_8);
        bytes = ByteBuffer.allocateDirect(text.length).put(text).flip();
        toHead = request.method().equals("HEAD");
        pace = journey.pace().toNanos();
    }

    /** The bytes from an index to the end. */
    ByteBuffer from(int index) {
        return bytes.position(index);
    }

    /** The head of its last answer. */
    HeadMemo memo() {
        return memo;
    }

    boolean toHead() {
        return toHead;
    }

    /** Nanoseconds between two intended sends of a client. */
    long pace() {
        return pace;
    }

    static String text(URI base, HttpRequest request) {
        require("method", request.method(), "[A-Z]+", "capital letters");
        require("path", request.path().print(), "/[!-~]*", "a slash and then printable ASCII without blanks");
        return request.method() + " " + below(base) + request.path().print() + " HTTP/1.1\r\n"
                + "Host: " + base.getRawAuthority() + "\r\n"
                + "User-Agent: chaos\r\nAccept: */*\r\n"
                + (WITH_BODY.contains(request.method())
                        ? content(request.body().map(Wording::print).orElse(""))
                        : "\r\n");
    }

    private static String content(String body) {
        String type = body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/plain;charset=utf-8";
        return (body.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
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
