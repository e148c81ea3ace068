package chaos.load;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the answers of one connection (HTTP/1.1, RFC 9112) as their bytes come in, in pieces of any size. It keeps
 * nothing of an answer unless that is asked for. What cannot be an answer makes it {@link #broken}, never an exception.
 */
final class Parser {

    private static final int HEAD_LIMIT = 64 * 1024;
    private static final int STARTED_EARLIER = -1;

    private enum State {
        STATUS,
        FIELDS,
        BODY,
        BODY_UNTIL_CLOSE,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILERS,
        DONE,
        BROKEN
    }

    private final Line line = new Line();
    private final Head head = new Head();
    private HeadMemo memo;
    private State state = State.DONE;
    private boolean toHead;
    private boolean begun;
    private long remaining;
    private int headBytes;
    private int headStart;
    private @Nullable Kept kept;

    Parser(HeadMemo memo) {
        this.memo = memo;
    }

    /** A request was sent: its answer is next. {@code toHead}: it was a HEAD request, so the answer has no body. */
    void expect(HeadMemo known, boolean toHead) {
        this.memo = known;
        this.toHead = toHead;
        begun = false;
        startOver();
    }

    /** Keeps what comes of the next answer; null: nothing of it. */
    void keep(@Nullable Kept answer) {
        kept = answer;
        if (answer != null) {
            answer.clear();
        }
    }

    /** Takes bytes up to the end of the answer; what is left over belongs to no answer. */
    void feed(ByteBuffer in) {
        begun |= in.hasRemaining();
        headStart = state == State.STATUS && line.isFresh() ? in.position() : STARTED_EARLIER;
        if (headStart != STARTED_EARLIER && kept == null && memo.recognise(in, head)) {
            headStart = STARTED_EARLIER;
            beginBody();
        }
        while (in.hasRemaining() && !over()) {
            step(in);
        }
    }

    /** Whether there is nothing more to come. */
    boolean over() {
        return state == State.DONE || state == State.BROKEN;
    }

    /** Whether what came is no answer of HTTP/1. */
    boolean broken() {
        return state == State.BROKEN;
    }

    /** Whether any byte of the answer has come. */
    boolean begun() {
        return begun;
    }

    /** Whether the head is known, so that {@link #status} and {@link #closes} say something. */
    boolean headKnown() {
        return state != State.STATUS && state != State.FIELDS && state != State.BROKEN;
    }

    int status() {
        return head.status();
    }

    /** Whether the other side will end the connection after this answer. */
    boolean closes() {
        return head.closes();
    }

    /** The stream ended; true where that is how this answer ends. */
    boolean endsHere() {
        return state == State.BODY_UNTIL_CLOSE;
    }

    private void startOver() {
        state = State.STATUS;
        headBytes = 0;
        line.clear();
        head.clear();
    }

    private void step(ByteBuffer in) {
        switch (state) {
            case BODY, CHUNK -> skip(in);
            case BODY_UNTIL_CLOSE -> pass(in, in.remaining());
            default -> readLine(in);
        }
    }

    private void skip(ByteBuffer in) {
        int count = (int) Math.min(remaining, in.remaining());
        pass(in, count);
        remaining -= count;
        if (remaining == 0) {
            state = state == State.BODY ? State.DONE : State.CHUNK_END;
        }
    }

    private void pass(ByteBuffer in, int count) {
        if (kept != null) {
            kept.body(in, count);
        }
        in.position(in.position() + count);
    }

    private void readLine(ByteBuffer in) {
        if (line.read(in)) {
            headBytes += line.length();
            take(in);
        }
        if (line.tooLong() || headBytes > HEAD_LIMIT) {
            state = State.BROKEN;
        }
    }

    private void take(ByteBuffer in) {
        switch (state) {
            case STATUS -> become(head.takeStatus(line), State.FIELDS);
            case FIELDS -> takeField(in);
            case CHUNK_SIZE -> beginChunk(Words.hex(line));
            case CHUNK_END -> become(line.length() == 0, State.CHUNK_SIZE);
            default -> become(true, line.length() == 0 ? State.DONE : State.TRAILERS);
        }
    }

    private void takeField(ByteBuffer in) {
        if (line.length() > 0) {
            if (kept != null) {
                kept.field(line);
            }
            become(head.takeField(line), State.FIELDS);
        } else if (head.interim()) {
            takeInterim();
        } else {
            if (headStart != STARTED_EARLIER) {
                memo.remember(in, headStart, in.position(), head);
            }
            beginBody();
        }
    }

    /** What comes before the final answer is passed over; nobody asked to switch protocols. */
    private void takeInterim() {
        int bytes = headBytes;
        boolean switches = head.status() == 101;
        keep(kept);
        startOver();
        headBytes = bytes;
        headStart = STARTED_EARLIER;
        become(!switches, State.STATUS);
    }

    private void beginBody() {
        headBytes = 0;
        remaining = head.length();
        if (toHead || head.bodyless()) {
            state = State.DONE;
        } else if (head.chunked()) {
            state = State.CHUNK_SIZE;
        } else if (remaining == Head.UNKNOWN) {
            state = State.BODY_UNTIL_CLOSE;
        } else {
            state = remaining == 0 ? State.DONE : State.BODY;
        }
    }

    private void beginChunk(long size) {
        headBytes = 0;
        remaining = size;
        become(size >= 0, size == 0 ? State.TRAILERS : State.CHUNK);
    }

    private void become(boolean sane, State next) {
        state = sane ? next : State.BROKEN;
    }
}
