package chaos.shop.service;

import chaos.shop.release.Release;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code GET /api/notifications}: {@code {"id":N,"text":..}} with N one higher each time. A release may keep for ever what
 * it should let go with each: heap, direct memory, threads. That is the shop's weakness on purpose.
 */
public final class Notifications implements Service {
    private final AtomicLong last = new AtomicLong();
    private final Release release;
    private final Queue<Object> kept = new ConcurrentLinkedQueue<>();

    public Notifications(Release release) {
        this.release = release;
    }

    @Override
    public Answer answer(Request request) {
        if (!request.reads()) {
            return Answer.methodNotAllowed(request, "GET, HEAD");
        }
        long id = last.incrementAndGet();
        keep();
        return Answer.ok("{\"id\":" + id + ",\"text\":\"Your order is on its way\"}");
    }

    private void keep() {
        if (release.keep() > 0) {
            kept.add(new byte[release.keep()]);
        }
        if (release.keepDirect() > 0) {
            kept.add(ByteBuffer.allocateDirect(release.keepDirect()));
        }
        for (int i = 0; i < release.keepThreads(); i++) {
            Thread thread = new Thread(Notifications::waitForEver, "shop-notifier");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
