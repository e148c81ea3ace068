package chaos.agent.deed.patch;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Moves a StackMapTable (JVMS 4.7.4) by so many bytes of code. Offsets are told from frame to frame, so that only the
 * first one changes; the places of {@code new}, though, are told by themselves.
 */
final class Frames {

    private static final int SAME_END = 64;
    private static final int ONE_STACK_END = 128;
    private static final int ONE_STACK_LONG = 247;
    private static final int SAME_LONG = 251;
    private static final int FULL = 255;
    private static final int OBJECT = 7;
    private static final int UNINITIALIZED = 8;

    private final ByteBuffer in;
    private final DataOutputStream out;
    private final int shift;

    private Frames(ByteBuffer in, DataOutputStream out, int shift) {
        this.in = in;
        this.out = out;
        this.shift = shift;
    }

    static void move(ByteBuffer in, DataOutputStream out, int shift) throws IOException {
        new Frames(in, out, shift).move();
    }

    private void move() throws IOException {
        int count = copyShort();
        for (int i = 0; i < count; i++) {
            frame(i == 0 ? shift : 0);
        }
    }

    private void frame(int by) throws IOException {
        int type = Byte.toUnsignedInt(in.get());
        if (type < SAME_END) {
            compact(type + by, 0, SAME_LONG);
        } else if (type < ONE_STACK_END) {
            compact(type - SAME_END + by, SAME_END, ONE_STACK_LONG);
            types(1);
        } else {
            out.writeByte(type);
            out.writeShort(Short.toUnsignedInt(in.getShort()) + by);
            rest(type);
        }
    }

    // A frame whose offset is in its type becomes one with an offset of its own, where it is too far now.
    private void compact(int offset, int from, int otherwise) throws IOException {
        if (offset < SAME_END) {
            out.writeByte(from + offset);
        } else {
            out.writeByte(otherwise);
            out.writeShort(offset);
        }
    }

    private void rest(int type) throws IOException {
        if (type == ONE_STACK_LONG) {
            types(1);
        } else if (type == FULL) {
            types(copyShort());
            types(copyShort());
        } else if (type > SAME_LONG) {
            types(type - SAME_LONG);
        } else if (type < ONE_STACK_LONG) {
            throw new IOException("a frame of a kind that is not known: " + type);
        }
    }

    private void types(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int tag = in.get();
            out.writeByte(tag);
            if (tag == OBJECT) {
                copyShort();
            } else if (tag == UNINITIALIZED) {
                out.writeShort(Short.toUnsignedInt(in.getShort()) + shift);
            }
        }
    }

    private int copyShort() throws IOException {
        int value = Short.toUnsignedInt(in.getShort());
        out.writeShort(value);
        return value;
    }
}
