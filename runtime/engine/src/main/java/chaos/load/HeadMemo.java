package chaos.load;

import java.nio.ByteBuffer;

/**
 * The last whole head of an answer and what it said. Servers repeat themselves: a head that is byte by byte the one before
 * need not be read again.
 */
final class HeadMemo {

    private static final int LIMIT = 1024;

    private static final ByteBuffer NOTHING = ByteBuffer.allocateDirect(0);

    private final Head head = new Head();
    private ByteBuffer bytes = NOTHING;

    /** Takes the head from what was read if it is the remembered one, and moves behind it. */
    boolean recognise(ByteBuffer in, Head into) {
        int length = bytes.limit();
        if (length == 0 || in.remaining() < length) {
            return false;
        }
        int difference = bytes.mismatch(in);
        if (difference >= 0 && difference < length) {
            return false;
        }
        in.position(in.position() + length);
        into.set(head);
        return true;
    }

    /** Remembers the head that lies between two indexes. */
    void remember(ByteBuffer in, int from, int to, Head said) {
        if (to - from > LIMIT) {
            return;
        }
        if (bytes == NOTHING) {
            bytes = ByteBuffer.allocateDirect(LIMIT);
        }
        bytes.clear();
        bytes.put(0, in, from, to - from);
        bytes.limit(to - from);
        head.set(said);
    }
}
