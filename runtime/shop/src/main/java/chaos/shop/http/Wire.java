package chaos.shop.http;

import chaos.shop.metric.Page;
import chaos.shop.service.Answer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/** Answers as bytes: what is the same for all answers of a status is made once. */
final class Wire {
    private static final int STATUSES = 600;
    private static final int HEAD_ROOM = 256;
    private static final byte[][] JSON_HEADS = new byte[STATUSES][];
    private static final byte[] CLOSE = ascii("Connection: close\r\n");
    private static final byte[] END = ascii("\r\n");
    private static final byte[] METRICS_HEAD =
            ascii("HTTP/1.1 200 OK\r\nContent-Type: " + Page.CONTENT_TYPE + "\r\nContent-Length: ");
    private static final byte[] CONTINUE = ascii("HTTP/1.1 100 Continue\r\n\r\n");

    static {
        for (int status = 100; status < STATUSES; status++) {
            JSON_HEADS[status] = ascii("HTTP/1.1 " + HttpResponseStatus.valueOf(status)
                    + "\r\nContent-Type: application/json\r\nContent-Length: ");
        }
    }

    private Wire() {}

    /** A whole answer; to HEAD it is all but the body. */
    static ByteBuf answer(ByteBufAllocator alloc, Answer answer, boolean close, boolean bodiless, DateLine date) {
        byte[] body = answer.body();
        ByteBuf out = alloc.buffer(HEAD_ROOM + body.length);
        head(out, JSON_HEADS[answer.status()], body.length, close, date);
        if (!answer.header().isEmpty()) {
            ByteBufUtil.writeAscii(out, answer.header());
        }
        out.writeBytes(END);
        return bodiless ? out : out.writeBytes(body);
    }

    /** The metrics page as an answer. */
    static ByteBuf metrics(ByteBufAllocator alloc, Page page, boolean close, boolean bodiless, DateLine date) {
        ByteBuf body = alloc.buffer();
        try {
            page.write(body);
            ByteBuf out = alloc.buffer(HEAD_ROOM + body.readableBytes());
            head(out, METRICS_HEAD, body.readableBytes(), close, date);
            out.writeBytes(END);
            return bodiless ? out : out.writeBytes(body);
        } finally {
            body.release();
        }
    }

    static ByteBuf goOn(ByteBufAllocator alloc) {
        return alloc.buffer(CONTINUE.length).writeBytes(CONTINUE);
    }

    private static void head(ByteBuf out, byte[] head, int length, boolean close, DateLine date) {
        out.writeBytes(head);
        digits(out, length);
        out.writeBytes(END);
        out.writeBytes(date.line());
        if (close) {
            out.writeBytes(CLOSE);
        }
    }

    private static void digits(ByteBuf out, int number) {
        int unit = 1;
        while (number / unit >= 10) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            out.writeByte('0' + number / unit % 10);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
