package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Keeps bytes outside the heap in direct buffers, whose pages are touched; their sum is limited by the JVM. */
final class DirectMemoryLeak extends Hoard {

    private static final int LARGEST = 1 << 20;
    private static final int SMALLEST = 4096;

    private final int piece;
    private final List<ByteBuffer> kept = new ArrayList<>();

    DirectMemoryLeak(Life life, Arguments arguments, Instrumentation instrumentation) {
        super(life, arguments, piece(arguments));
        this.piece = piece(arguments);
    }

    private static int piece(Arguments arguments) {
        return (int) Math.max(SMALLEST, Math.min(LARGEST, arguments.number("rate") / 100));
    }

    @Override
    double take() {
        try {
            kept.add(ByteBuffer.allocateDirect(piece));
            return piece;
        } catch (OutOfMemoryError limit) {
            return 0;
        }
    }

    @Override
    public String what() {
        return "leaked";
    }

    /** Direct memory is given back when the buffers that stand for it are collected. */
    @Override
    public String release() {
        kept.clear();
        System.gc();
        return (long) had() + " B outside the heap let go, then collected";
    }
}
