package chaos.behind;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes some messages out of a queue and gives back all others. They are taken without an acknowledgement, which is given
 * for ours alone; the broker puts what is given back at its old place (RabbitMQ since 2.7), also where we die meanwhile.
 * Others see them as redelivered.
 */
final class TakingBack {

    private static final long SILENCE_MILLIS = 400;

    private final Channel channel;
    private final String queue;
    private final Predicate<Delivery> ours;
    private final BlockingQueue<Delivery> delivered = new LinkedBlockingQueue<>();
    private long lastOfOthers = -1;

    TakingBack(Channel channel, String queue, Predicate<Delivery> ours) {
        this.channel = channel;
        this.queue = queue;
        this.ours = ours;
    }

    /** Looks at so many messages, or as many as come; says how many were ours. */
    int run(int waiting) throws IOException {
        String consumer = channel.basicConsume(queue, false, (tag, one) -> delivered.add(one), tag -> {});
        int taken = 0;
        try {
            Delivery one = next();
            for (int looked = 1; one != null; looked++) {
                taken += take(one);
                one = looked < waiting ? next() : null;
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            channel.basicCancel(consumer);
            delivered.forEach(late -> lastOfOthers = late.getEnvelope().getDeliveryTag());
            giveBack();
        }
        return taken;
    }

    private @Nullable Delivery next() throws InterruptedException {
        return delivered.poll(SILENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private int take(Delivery one) throws IOException {
        long tag = one.getEnvelope().getDeliveryTag();
        if (ours.test(one)) {
            channel.basicAck(tag, false);
            return 1;
        }
        lastOfOthers = tag;
        return 0;
    }

    private void giveBack() throws IOException {
        if (lastOfOthers >= 0) {
            channel.basicNack(lastOfOthers, true, true);
        }
    }
}
