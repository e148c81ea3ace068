package chaos.shop.service;

import chaos.shop.life.Clock;
import chaos.shop.life.OutOfMemory;
import chaos.shop.metric.Counters;
import chaos.shop.metric.ErrorKind;
import chaos.shop.metric.Page;
import chaos.shop.store.AppendFile;
import chaos.shop.store.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * {@code POST /api/messages} puts the body into a bounded queue and answers 202, or 503 when it is full;
 * {@code GET /api/messages} tells the queue's figures. A consumer takes the messages one by one: each must be a flat JSON
 * object with a {@code kind}; what is not goes to the dead letters on disk, a line each.
 */
public final class Messages implements Service, AutoCloseable {
    private static final int ACCEPTED = 202;

    private record Message(long id, String text) {}

    private final BlockingQueue<Message> queue;
    private final AppendFile deadLetters;
    private final Counters counters;
    private final long workNanos;
    private final AtomicLong last = new AtomicLong();
    private final LongAdder consumed = new LongAdder();
    private final LongAdder dead = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final Thread consumer = new Thread(this::consume, "shop-consumer");
    private volatile boolean closing;

    public Messages(int capacity, Duration work, AppendFile deadLetters, Counters counters) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.deadLetters = deadLetters;
        this.counters = counters;
        this.workNanos = work.toNanos();
        consumer.setDaemon(true);
        consumer.start();
    }

    @Override
    public Answer answer(Request request) {
        if (request.reads()) {
            return Answer.ok(figures());
        }
        if (!request.posts()) {
            return Answer.methodNotAllowed(request, "GET, HEAD, POST");
        }
        Message message = new Message(last.incrementAndGet(), request.text());
        return queue.offer(message)
                ? Answer.of(ACCEPTED, "{\"id\":" + message.id() + "}")
                : Answer.failed(ErrorKind.QUEUE_FULL, "all " + capacity() + " places of the queue are taken");
    }

    private String figures() {
        return "{\"waiting\":" + queue.size() + ",\"capacity\":" + capacity() + ",\"consumed\":" + consumed.sum()
                + ",\"deadLettered\":" + dead.sum() + ",\"lost\":" + lost.sum() + "}";
    }

    private int capacity() {
        return queue.size() + queue.remainingCapacity();
    }

    public void on(Page page) {
        int capacity = capacity();
        page.gauge("shop_queue_depth", "Messages that wait for the consumer.").is(queue::size);
        page.gauge("shop_queue_capacity", "Messages that may wait.").is(() -> capacity);
        page.counter("shop_queue_consumed_total", "Messages that were well formed and taken.")
                .is(consumed::sum);
        page.counter("shop_queue_dead_lettered_total", "Messages kept as dead letters.")
                .is(dead::sum);
        page.counter("shop_queue_lost_total", "Messages that could neither be taken nor kept as dead letters.")
                .is(lost::sum);
    }

    /** What still waits is consumed first, for a second at most. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        consumer.join(1000);
        consumer.interrupt();
    }

    private void consume() {
        try {
            while (!closing || !queue.isEmpty()) {
                Message message = queue.poll(50, TimeUnit.MILLISECONDS);
                if (message != null) {
                    Clock.sleep(workNanos);
                    take(message);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Message message) {
        try {
            if (Json.object(message.text()).getOrDefault("kind", "").isBlank()) {
                bury(message, "it has no kind");
            } else {
                consumed.increment();
            }
        } catch (IllegalArgumentException e) {
            bury(message, String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            OutOfMemory.endIf(e);
            counters.failed(ErrorKind.INTERNAL);
            bury(message, e.toString());
        }
    }

    private void bury(Message message, String reason) {
        try {
            deadLetters.append("{\"id\":" + message.id() + ",\"at\":" + Clock.epochMillis() + ",\"reason\":"
                    + Json.quote(reason) + ",\"message\":" + Json.quote(message.text()) + "}");
            dead.increment();
        } catch (IOException e) {
            lost.increment();
            counters.failed(ErrorKind.DISK);
        }
    }
}
