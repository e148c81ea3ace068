package chaos.shop.service;

import chaos.shop.metric.Endpoint;
import java.nio.charset.StandardCharsets;

/**
 * What a client asks for.
 *
 * @param method such as GET
 * @param path without the query
 * @param query without the question mark; may be empty
 * @param body may be empty
 */
public record Request(Endpoint endpoint, String method, String path, String query, byte[] body) {
    /** HEAD reads as GET does. */
    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    public boolean posts() {
        return method.equals("POST");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
