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
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * {@code POST /api/messages} puts the body into a bounded queue and answers 202, or 503 when it is full;
 * {@code GET /api/messages} tells the queue's figures. A consumer takes the messages one by one: each must be a flat JSON
 * object with a {@code kind}; what is not is tried again as often as it is told, which takes the consumer's time each time,
 * and goes to the dead letters on disk, a line each. In quarantine what is not goes there at once.
 */
public final class Messages implements Service, AutoCloseable {
    private static final int ACCEPTED = 202;

    private record Message(long id, String text) {}

    private final BlockingQueue<Message> queue;
    private final AppendFile deadLetters;
    private final Counters counters;
    private final long workNanos;
    private final int tries;
    private final AtomicLong last = new AtomicLong();
    private final LongAdder consumed = new LongAdder();
    private final LongAdder dead = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final Thread consumer = new Thread(this::consume, "shop-consumer");
    private volatile boolean closing;
    private volatile boolean quarantined;

    public Messages(int capacity, Duration work, int tries, AppendFile deadLetters, Counters counters) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.deadLetters = deadLetters;
        this.counters = counters;
        this.workNanos = work.toNanos();
        this.tries = tries;
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
        if (quarantined && isBuried(message)) {
            return accepted(message);
        }
        return queue.offer(message)
                ? accepted(message)
                : Answer.failed(ErrorKind.QUEUE_FULL, "all " + capacity() + " places of the queue are taken");
    }

    private static Answer accepted(Message message) {
        return Answer.of(ACCEPTED, "{\"id\":" + message.id() + "}");
    }

    /** What cannot be read costs the consumer nothing from now on, also what waits already; says how many of those. */
    public int quarantine() {
        quarantined = true;
        int moved = 0;
        for (Message message : queue) {
            if (problem(message).isPresent() && queue.remove(message)) {
                bury(message, "quarantined");
                moved++;
            }
        }
        return moved;
    }

    /** Everything is put before the consumer again. */
    public void readmit() {
        quarantined = false;
    }

    private boolean isBuried(Message message) {
        Optional<String> problem = problem(message);
        problem.ifPresent(reason -> bury(message, reason));
        return problem.isPresent();
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
                    take(message);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Message message) throws InterruptedException {
        Clock.sleep(workNanos);
        Optional<String> problem = problem(message);
        for (int tried = 1; problem.isPresent() && tried < tries && !quarantined && !closing; tried++) {
            Clock.sleep(workNanos);
            problem = problem(message);
        }
        problem.ifPresentOrElse(reason -> bury(message, reason), consumed::increment);
    }

    /** Why it cannot be read; empty where it can. */
    private Optional<String> problem(Message message) {
        try {
            boolean named =
                    !Json.object(message.text()).getOrDefault("kind", "").isBlank();
            return named ? Optional.empty() : Optional.of("it has no kind");
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            OutOfMemory.endIf(e);
            counters.failed(ErrorKind.INTERNAL);
            return Optional.of(e.toString());
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
