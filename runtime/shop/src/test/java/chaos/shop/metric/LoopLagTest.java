package chaos.shop.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.shop.life.Clock;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LoopLagTest {
    @Test
    void aLoopThatIsHeldIsLateByAsMuchWhileItIsHeldAndIsInTimeAgainAfterwards() {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        try {
            List<EventLoop> both = List.of(loops.next(), loops.next());
            LoopLag lag = LoopLag.of(both);
            CountDownLatch release = new CountDownLatch(1);
            long begun = Clock.nanos();
            both.get(1).execute(() -> hold(release));

            await().until(() -> lag.now(Clock.nanos()) > 0.3);
            double held = (Clock.nanos() - begun) / 1e9;
            assertThat(lag.now(Clock.nanos()))
                    .as("late by at most the %s s that it is held, and a tick", held)
                    .isLessThan(held + 0.1);
            release.countDown();

            await().until(() -> lag.now(Clock.nanos()) < 0.3);
            assertThat(lag.most(Clock.nanos())).isGreaterThan(0.3);
        } finally {
            loops.shutdownGracefully();
        }
    }

    private static void hold(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
