package chaos.agent.proxy;

import java.nio.ByteBuffer;

/** Bytes on their way in one direction of a connection, or the end that comes after the last of them. */
final class Chunk {

    /** What a chunk costs beside its bytes, about. */
    private static final int OVERHEAD = 128;

    /** How a direction ends. */
    enum Ending {
        /** The sender sends no more; the other direction goes on. */
        FIN,
        /** Both directions end, once everything before has been written. */
        CLOSE,
        /** The connection is broken, once everything before has been written. */
        RESET
    }

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** Loads what is first needed at an end, while there is a descriptor left to load it with. */
    static void prepare() {
        end(Ending.RESET);
    }

    private final ByteBuffer bytes;
    private final Ending ending;
    private final long cost;

    private Chunk(ByteBuffer bytes, Ending ending, long cost) {
        this.bytes = bytes;
        this.ending = ending;
        this.cost = cost;
    }

    /** A copy of what is in a buffer, which it takes. */
    static Chunk copy(ByteBuffer source) {
        ByteBuffer copy = ByteBuffer.allocate(source.remaining());
        copy.put(source).flip();
        return new Chunk(copy, Ending.FIN, copy.capacity() + OVERHEAD);
    }

    static Chunk end(Ending how) {
        return new Chunk(NOTHING, how, 0);
    }

    /** Takes the first bytes off; the rest stays here. What both cost together does not change. */
    Chunk split(int count) {
        ByteBuffer first = bytes.duplicate();
        first.limit(bytes.position() + count);
        bytes.position(bytes.position() + count);
        return new Chunk(first, ending, 0);
    }

    boolean isEnd() {
        return bytes == NOTHING;
    }

    Ending ending() {
        return ending;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    int size() {
        return bytes.remaining();
    }

    /** How much memory is free when this is gone; pieces that were split off cost nothing. */
    long cost() {
        return cost;
    }
}
