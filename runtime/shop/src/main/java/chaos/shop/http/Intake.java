package chaos.shop.http;

import chaos.shop.life.Clock;
import chaos.shop.metric.ErrorKind;
import chaos.shop.service.Answer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of a request together; what cannot be read to its end is passed on with the answer that says so. */
final class Intake extends ChannelInboundHandlerAdapter {
    private @Nullable Asked reading;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (message instanceof HttpRequest head) {
                begin(ctx, head);
            }
            if (message instanceof HttpContent content) {
                more(ctx, content);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest head) {
        Asked asked = new Asked(head, Clock.nanos());
        reading = asked;
        if (head.decoderResult().isFailure()) {
            String cause = String.valueOf(head.decoderResult().cause().getMessage());
            refuse(ctx, asked, ErrorKind.BAD_REQUEST, "this is no HTTP/1.1 request: " + cause);
        } else if (HttpUtil.is100ContinueExpected(head)) {
            ctx.write(Wire.goOn(ctx.alloc()), ctx.voidPromise());
        }
    }

    private void more(ChannelHandlerContext ctx, HttpContent content) {
        Asked asked = reading;
        if (asked == null) {
            return;
        }
        if (content.decoderResult().isFailure()) {
            refuse(ctx, asked, ErrorKind.BAD_REQUEST, "the body is malformed");
        } else if (content.content().isReadable() && !asked.add(content.content())) {
            refuse(ctx, asked, ErrorKind.TOO_LARGE, "a body may have " + Asked.LARGEST_BODY + " bytes");
        } else if (content instanceof LastHttpContent) {
            pass(ctx, asked);
        }
    }

    private void refuse(ChannelHandlerContext ctx, Asked asked, ErrorKind kind, String message) {
        pass(ctx, asked.answering(Answer.failed(kind, message)));
    }

    private void pass(ChannelHandlerContext ctx, Asked asked) {
        reading = null;
        ctx.fireChannelRead(asked);
    }
}
