package chaos.shop.service;

import chaos.shop.metric.ErrorKind;
import chaos.shop.store.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets: a status and a body of JSON, and what went wrong if something did.
 *
 * @param error null where all is well
 * @param header a header line of its own with its line end, or empty
 */
public record Answer(int status, byte[] body, @Nullable ErrorKind error, String header) {
    private static final int OK = 200;

    public static Answer ok(String json) {
        return of(OK, json);
    }

    public static Answer of(int status, String json) {
        return new Answer(status, json.getBytes(StandardCharsets.UTF_8), null, "");
    }

    /** {@code {"error":KIND,"message":TEXT}} with the kind's status. */
    public static Answer failed(ErrorKind kind, String message) {
        return failed(kind, message, "");
    }

    /** 405 with the header that says what is allowed. */
    public static Answer methodNotAllowed(Request request, String allowed) {
        String message = request.path() + " does not take " + request.method() + "; it takes " + allowed;
        return failed(ErrorKind.METHOD, message, "Allow: " + allowed + "\r\n");
    }

    private static Answer failed(ErrorKind kind, String message, String header) {
        String json = "{\"error\":\"" + kind.word() + "\",\"message\":" + Json.quote(message) + "}";
        return new Answer(kind.status(), json.getBytes(StandardCharsets.UTF_8), kind, header);
    }
}
