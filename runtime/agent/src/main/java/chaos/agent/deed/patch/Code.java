package chaos.agent.deed.patch;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Puts instructions before those of a Code attribute (JVMS 4.7.3). Jumps are relative and stay as they are; what names a
 * place in the code is moved. As switches are padded to four bytes, so is what is put before.
 */
final class Code {

    private static final int LONGEST = 65_535;

    private final Pool pool;
    private final byte[] before;
    private final int stack;

    /** Instructions whose length is a multiple of four, that fall through and leave the stack as it was. */
    Code(Pool pool, byte[] before, int stack) {
        if (before.length % 4 != 0) {
            throw new IllegalArgumentException("the length must be a multiple of 4, got " + before.length);
        }
        this.pool = pool;
        this.before = before;
        this.stack = stack;
    }

    /** The attribute's content with the instructions before its own. */
    byte[] prefixed(ByteBuffer in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(in.remaining() + before.length);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(Math.max(stack, Short.toUnsignedInt(in.getShort())));
        out.writeShort(in.getShort());
        instructions(in, out);
        handlers(in, out);
        attributes(in, out);
        return bytes.toByteArray();
    }

    private void instructions(ByteBuffer in, DataOutputStream out) throws IOException {
        byte[] own = new byte[in.getInt()];
        in.get(own);
        if (own.length + before.length > LONGEST) {
            throw new IOException("its code is too long to put anything before it");
        }
        out.writeInt(own.length + before.length);
        out.write(before);
        out.write(own);
    }

    private void handlers(ByteBuffer in, DataOutputStream out) throws IOException {
        int count = copyShort(in, out);
        for (int i = 0; i < count; i++) {
            moved(in, out);
            moved(in, out);
            moved(in, out);
            copyShort(in, out);
        }
    }

    // Annotations of types in code name places too, but nobody can ask for them at run time: they are left out.
    private void attributes(ByteBuffer in, DataOutputStream out) throws IOException {
        int count = Short.toUnsignedInt(in.getShort());
        int kept = 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream attributes = new DataOutputStream(bytes);
        for (int i = 0; i < count; i++) {
            int name = Short.toUnsignedInt(in.getShort());
            byte[] content = new byte[in.getInt()];
            in.get(content);
            if (!pool.text(name).endsWith("TypeAnnotations")) {
                byte[] now = attribute(pool.text(name), ByteBuffer.wrap(content));
                attributes.writeShort(name);
                attributes.writeInt(now.length);
                attributes.write(now);
                kept++;
            }
        }
        out.writeShort(kept);
        bytes.writeTo(out);
    }

    private byte[] attribute(String name, ByteBuffer in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (name.equals("StackMapTable")) {
            Frames.move(in, out, before.length);
        } else if (name.equals("LineNumberTable")) {
            table(in, out, 1);
        } else if (name.equals("LocalVariableTable") || name.equals("LocalVariableTypeTable")) {
            table(in, out, 4);
        }
        while (in.hasRemaining()) {
            out.writeByte(in.get());
        }
        return bytes.toByteArray();
    }

    // Rows that begin with a place, and so many numbers more.
    private void table(ByteBuffer in, DataOutputStream out, int more) throws IOException {
        int rows = copyShort(in, out);
        for (int i = 0; i < rows; i++) {
            moved(in, out);
            for (int j = 0; j < more; j++) {
                copyShort(in, out);
            }
        }
    }

    private void moved(ByteBuffer in, DataOutputStream out) throws IOException {
        out.writeShort(Short.toUnsignedInt(in.getShort()) + before.length);
    }

    private static int copyShort(ByteBuffer in, DataOutputStream out) throws IOException {
        int value = Short.toUnsignedInt(in.getShort());
        out.writeShort(value);
        return value;
    }
}
