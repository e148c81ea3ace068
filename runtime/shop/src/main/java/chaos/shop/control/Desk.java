package chaos.shop.control;

import chaos.shop.life.OutOfMemory;
import chaos.shop.life.Refusal;
import chaos.shop.metric.Page;
import chaos.shop.store.Json;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.function.Supplier;

/** Answers what comes to the control listener: {@code GET /metrics} to anybody, the rest to who shows the token. */
@Sharable
final class Desk extends SimpleChannelInboundHandler<FullHttpRequest> {
    /** The header in which the token is shown. */
    static final String TOKEN_HEADER = "X-Shop-Token";

    private final byte[] token;
    private final Page page;
    private final Map<String, Supplier<String>> commands;

    Desk(String token, Page page, Commands commands) {
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.page = page;
        this.commands = Map.of(
                "GET /status", commands::status,
                "POST /reload", commands::reload,
                "POST /drain", commands::drain,
                "POST /resume", commands::resume,
                "POST /reopen", commands::reopen,
                "POST /unblock", commands::unblock,
                "POST /quarantine", commands::quarantine,
                "POST /readmit", commands::readmit,
                "POST /stop", commands::stop);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        FullHttpResponse response = answer(ctx, request);
        HttpUtil.setContentLength(response, response.content().readableBytes());
        HttpUtil.setKeepAlive(response, keepAlive);
        var written = ctx.writeAndFlush(response);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    private FullHttpResponse answer(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return error(ctx, HttpResponseStatus.BAD_REQUEST, "this is no HTTP/1.1 request");
        }
        if (request.uri().equals("/metrics") && request.method().equals(HttpMethod.GET)) {
            ByteBuf body = ctx.alloc().buffer();
            page.write(body);
            return response(HttpResponseStatus.OK, body, Page.CONTENT_TYPE);
        }
        Supplier<String> command = commands.get(request.method() + " " + request.uri());
        if (!showsToken(request)) {
            return error(ctx, HttpResponseStatus.FORBIDDEN, "show the token of the control file in " + TOKEN_HEADER);
        }
        if (command == null) {
            return error(ctx, HttpResponseStatus.NOT_FOUND, "expected GET /metrics or one of " + commands.keySet());
        }
        return run(ctx, command);
    }

    /** Takes as long for a token that is nearly right as for any other. */
    private boolean showsToken(FullHttpRequest request) {
        String shown = request.headers().get(TOKEN_HEADER, "");
        return MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
    }

    private static FullHttpResponse run(ChannelHandlerContext ctx, Supplier<String> command) {
        try {
            return json(ctx, HttpResponseStatus.OK, command.get());
        } catch (Refusal e) {
            return error(ctx, HttpResponseStatus.CONFLICT, e.line());
        }
    }

    private static FullHttpResponse error(ChannelHandlerContext ctx, HttpResponseStatus status, String message) {
        return json(ctx, status, "{\"error\":" + Json.quote(message) + "}");
    }

    private static FullHttpResponse json(ChannelHandlerContext ctx, HttpResponseStatus status, String json) {
        return response(status, ByteBufUtil.writeUtf8(ctx.alloc(), json), "application/json");
    }

    private static FullHttpResponse response(HttpResponseStatus status, ByteBuf body, String type) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        return response;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        OutOfMemory.endIf(cause);
        ctx.close();
    }
}
