package chaos.shop.http;

import chaos.shop.metric.Endpoint;
import chaos.shop.service.Answer;
import chaos.shop.service.Request;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A request while its body still comes in, and afterwards; used by its connection's loop alone until it is whole. */
final class Asked {
    static final int LARGEST_BODY = 64 * 1024;
    private static final byte[] NOTHING = {};

    final Endpoint endpoint;
    final String method;
    final String path;
    final String query;
    final boolean keepAlive;
    final long begun;
    private byte[] body = NOTHING;
    private @Nullable Answer preset;

    Asked(HttpRequest head, long now) {
        String uri = head.uri();
        String local = uri.startsWith("/") ? uri : withoutHost(uri);
        int mark = local.indexOf('?');
        this.path = mark < 0 ? local : local.substring(0, mark);
        this.query = mark < 0 ? "" : local.substring(mark + 1);
        this.method = head.method().name();
        this.endpoint = Endpoint.of(path);
        this.keepAlive = HttpUtil.isKeepAlive(head);
        this.begun = now;
    }

    /** {@code http://host/path} is the same as {@code /path} (RFC 9112, 3.2.2). */
    private static String withoutHost(String uri) {
        int host = uri.indexOf("://");
        int slash = host < 0 ? -1 : uri.indexOf('/', host + 3);
        return host < 0 ? uri : slash < 0 ? "/" : uri.substring(slash);
    }

    /** Takes a piece of the body; false when it has become too large. */
    boolean add(ByteBuf piece) {
        int more = piece.readableBytes();
        if (body.length + more > LARGEST_BODY) {
            body = NOTHING;
            return false;
        }
        byte[] longer = Arrays.copyOf(body, body.length + more);
        piece.readBytes(longer, body.length, more);
        body = longer;
        return true;
    }

    /** What is to be answered whatever the services say, if anything. */
    @Nullable Answer preset() {
        return preset;
    }

    Asked answering(Answer answer) {
        preset = answer;
        return this;
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    boolean isGet() {
        return method.equals("GET") || isHead();
    }

    Request request() {
        return new Request(endpoint, method, path, query, body);
    }
}
