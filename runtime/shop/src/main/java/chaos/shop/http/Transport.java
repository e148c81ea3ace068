package chaos.shop.http;

import chaos.shop.life.Refusal;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** What the event loops wait with: Linux's epoll where its library loads, the JDK's selector anywhere. */
public enum Transport {
    EPOLL,
    NIO;

    /** Reads {@code epoll}, {@code nio} or {@code auto}. */
    public static Transport of(String word) {
        switch (word) {
            case "auto":
                return Epoll.isAvailable() ? EPOLL : NIO;
            case "nio":
                return NIO;
            case "epoll":
                if (!Epoll.isAvailable()) {
                    throw new Refusal("--transport epoll does not load here: " + Epoll.unavailabilityCause());
                }
                return EPOLL;
            default:
                throw new Refusal("--transport is '" + word + "'; expected auto, epoll or nio");
        }
    }

    /** Event loops on threads named after this. */
    public EventLoopGroup loops(int count, String threads) {
        IoHandlerFactory waiting = this == EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        return new MultiThreadIoEventLoopGroup(count, new DefaultThreadFactory(threads, true), waiting);
    }

    public Class<? extends ServerChannel> channel() {
        return this == EPOLL ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }

    /** As it stands in the ready line. */
    public String word() {
        return this == EPOLL ? "epoll" : "nio";
    }
}
