package chaos.load;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The line at hand of an answer, without its end. It lies in the buffer that was read, or, where it came in pieces, in one
 * of its own.
 */
final class Line {

    private static final int LIMIT = 16 * 1024;
    private static final byte LF = '\n';
    private static final byte CR = '\r';
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ByteBuffer carry = NOTHING;
    private ByteBuffer text = NOTHING;
    private int from;
    private int to;
    private boolean tooLong;

    /** Forgets what it has of an unfinished line. */
    void clear() {
        carry.clear();
        tooLong = false;
    }

    /** Whether nothing of an unfinished line is kept. */
    boolean isFresh() {
        return carry.position() == 0;
    }

    /** Takes bytes up to the next line end; true where the line is whole now. */
    boolean read(ByteBuffer in) {
        int begin = in.position();
        for (int i = begin; i < in.limit(); i++) {
            if (in.get(i) == LF) {
                finish(in, begin, i);
                return true;
            }
        }
        keep(in, begin, in.limit());
        in.position(in.limit());
        return false;
    }

    /** Whether a line, finished or not, is longer than any that is borne. */
    boolean tooLong() {
        return tooLong;
    }

    int length() {
        return to - from;
    }

    /** The byte at an index of the line, or 0 behind its end. */
    byte at(int index) {
        return from + index < to ? text.get(from + index) : 0;
    }

    private void finish(ByteBuffer in, int begin, int end) {
        text = in;
        from = begin;
        to = end;
        tooLong |= end - begin > LIMIT;
        if (!isFresh()) {
            keep(in, begin, end);
            text = carry;
            from = 0;
            to = carry.position();
            carry.clear();
        }
        if (to > from && text.get(to - 1) == CR) {
            to--;
        }
        in.position(end + 1);
    }

    private void keep(ByteBuffer in, int begin, int end) {
        int count = Math.min(end - begin, LIMIT - carry.position());
        tooLong |= count < end - begin;
        if (carry.remaining() < count) {
            grow(carry.position() + count);
        }
        for (int i = 0; i < count; i++) {
            carry.put(in.get(begin + i));
        }
    }

    private void grow(int least) {
        int capacity = Math.max(128, Integer.highestOneBit(least) * 2);
        ByteBuffer larger = ByteBuffer.wrap(Arrays.copyOf(carry.array(), capacity));
        larger.position(carry.position());
        carry = larger;
    }
}
