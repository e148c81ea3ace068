package chaos.shop.service;

import chaos.shop.life.Clock;
import chaos.shop.life.OutOfMemory;
import chaos.shop.life.Refusal;
import chaos.shop.metric.Endpoint;
import chaos.shop.metric.ErrorKind;
import chaos.shop.release.Release;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The services by endpoint, the release that runs, and the work time of each: the last two can change while serving. */
public final class Services {
    /** What one round of settings says; changed as a whole. */
    private record Current(Release release, Service notifications, Map<Endpoint, Long> workNanos) {}

    private static final int UP = 200;
    private static final int DRAINING = 503;

    private final Service data = new Data();
    private final Service orders;
    private final Service messages;
    private volatile Current current;
    private volatile boolean draining;
    private volatile boolean leaving;
    private volatile Answer health;

    public Services(Service orders, Service messages, Release release, Map<String, Duration> times) {
        this.orders = orders;
        this.messages = messages;
        this.current = new Current(release, new Notifications(release), nanos(times));
        this.health = health(release, false);
    }

    private static Answer health(Release release, boolean draining) {
        String json = "{\"status\":\"" + (draining ? "draining" : "up") + "\",\"release\":\"" + release.id() + "\"}";
        return Answer.of(draining ? DRAINING : UP, json);
    }

    /** Says in {@code /api/health} that no more is taken, or again that all is well. */
    public synchronized void drain(boolean now) {
        draining = now;
        health = health(release(), now);
    }

    /** Answers as before, each for the last time on its connection: another shop takes the next ones. */
    public void leave() {
        leaving = true;
    }

    /** Whether an answer is the last on its connection. */
    public boolean parting() {
        return draining || leaving;
    }

    public boolean draining() {
        return draining;
    }

    /** The answer of {@code /api/health}: made beforehand, since it is asked for most. */
    public Answer health() {
        return health;
    }

    public Release release() {
        return current.release();
    }

    /** Takes other work times, and another release: what the former one kept is let go with it. */
    public synchronized void change(Release release, Map<String, Duration> times) {
        Current before = current;
        Map<Endpoint, Long> nanos = nanos(times);
        Service notifications = release.equals(before.release()) ? before.notifications() : new Notifications(release);
        current = new Current(release, notifications, nanos);
        health = health(release, draining);
    }

    /** How long an answer of this endpoint holds a worker, in nanoseconds. */
    public long workNanos(Endpoint endpoint) {
        return current.workNanos().getOrDefault(endpoint, 0L);
    }

    /** Makes the answer, in the calling thread, after holding it for the endpoint's work time; never throws. */
    public Answer answer(Request request) {
        try {
            long nanos = workNanos(request.endpoint());
            if (nanos > 0) {
                Clock.sleep(nanos);
            }
            return serve(request);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.failed(ErrorKind.INTERNAL, "the shop is stopping");
        } catch (RuntimeException | Error e) {
            OutOfMemory.endIf(e);
            return Answer.failed(ErrorKind.INTERNAL, e.toString());
        }
    }

    private Answer serve(Request request) throws InterruptedException {
        return switch (request.endpoint()) {
            case HEALTH -> health;
            case DATA -> data.answer(request);
            case ORDERS -> orders.answer(request);
            case NOTIFICATIONS -> current.notifications().answer(request);
            case MESSAGES -> messages.answer(request);
            default -> Answer.failed(ErrorKind.NOT_FOUND, "there is nothing at " + request.path());
        };
    }

    private static Map<Endpoint, Long> nanos(Map<String, Duration> times) {
        Map<Endpoint, Long> nanos = new EnumMap<>(Endpoint.class);
        times.forEach((path, time) -> nanos.put(
                Endpoint.working(path)
                        .orElseThrow(() -> new Refusal("--work " + path + ": no endpoint can be given work there; "
                                + "expected /api/health, /api/data, /api/orders, /api/notifications or /api/messages")),
                time.toNanos()));
        return nanos;
    }
}
