package chaos.load;

import chaos.plan.HttpRequest;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire, with what of its answer is looked at; used by one thread. Where no client's value is
 * in it, its bytes are made once and for all.
 */
final class Request {

    private static final int FIRST_STATUS = 100;
    private static final int STATUSES = 500;
    private static final @Nullable String[] NO_VALUES = {};

    private final Message message;
    private final @Nullable ByteBuffer bytes;
    private final HeadMemo memo = new HeadMemo();
    private final Ending[] endings = new Ending[STATUSES];
    private final @Nullable Examination examination;
    private final @Nullable NamedMeter meter;
    private final boolean toHead;
    private final long timeout;
    private final int retries;
    private final long pause;
    private final long think;

    Request(Message message, HttpRequest request, @Nullable Examination examination, @Nullable NamedMeter meter) {
        this.message = message;
        this.bytes = message.fixed() ? direct(message.with(NO_VALUES)) : null;
        this.examination = examination;
        this.meter = meter;
        for (int i = 0; i < STATUSES; i++) {
            endings[i] = ending(request, FIRST_STATUS + i);
        }
        toHead = request.method().equals("HEAD");
        timeout = request.timeout().map(java.time.Duration::toNanos).orElse(Long.MAX_VALUE);
        retries = request.retries().times();
        pause = request.retries().pause().toNanos();
        think = request.think().toNanos();
    }

    /** What is sent for a client with these values; its position is the sender's to set. */
    ByteBuffer bytes(@Nullable String[] values) {
        return bytes == null ? ByteBuffer.wrap(message.with(values)) : bytes;
    }

    /** The head of its last answer. */
    HeadMemo memo() {
        return memo;
    }

    /** What a whole answer means by its status. */
    Ending judge(int status) {
        return endings[status - FIRST_STATUS];
    }

    /** What of the answer is looked at beside its status; null: nothing. */
    @Nullable Examination examination() {
        return examination;
    }

    /** Measures it under its name; null where it has none. */
    @Nullable NamedMeter meter() {
        return meter;
    }

    boolean toHead() {
        return toHead;
    }

    /** Nanoseconds that its answer may take, or the given ones where it says nothing. */
    long timeout(long usual) {
        return timeout == Long.MAX_VALUE ? usual : timeout;
    }

    /** How often it is tried again. */
    int retries() {
        return retries;
    }

    /** Nanoseconds between a failure and the next try. */
    long pause() {
        return pause;
    }

    /** Nanoseconds between its end and the next request. */
    long think() {
        return think;
    }

    /** Where statuses are named, one of these is right and another is wrong, or what it says itself. */
    private static Ending ending(HttpRequest request, int status) {
        if (request.statuses().isEmpty()) {
            return Ending.ofStatus(status);
        }
        return request.statuses().contains(status) ? Ending.RIGHT : Ending.ofBroken(status);
    }

    private static ByteBuffer direct(byte[] text) {
        return ByteBuffer.allocateDirect(text.length).put(text).flip();
    }
}
