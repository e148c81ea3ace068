package chaos.agent.deed.patch;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The constant pool of a class file (JVMS 4.4), to which constants can be added at its end. */
final class Pool {

    private static final int MOST = 65_535;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;

    private final byte[] own;
    private final Map<Integer, String> texts = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream added = new DataOutputStream(bytes);
    private int count;

    /** Reads the pool; the buffer is left behind it. */
    Pool(ByteBuffer in) throws IOException {
        this.count = Short.toUnsignedInt(in.getShort());
        int begin = in.position();
        for (int index = 1; index < count; index++) {
            index += skip(in, index);
        }
        this.own = new byte[in.position() - begin];
        in.duplicate().position(begin).get(own);
    }

    // Says how many indices more than one a constant takes.
    private int skip(ByteBuffer in, int index) throws IOException {
        int tag = in.get();
        switch (tag) {
            case UTF8:
                byte[] text = new byte[Short.toUnsignedInt(in.getShort())];
                in.get(text);
                texts.put(index, new String(text, java.nio.charset.StandardCharsets.UTF_8));
                return 0;
            case 3:
            case 4:
            case 9:
            case METHOD:
            case 11:
            case NAME_AND_TYPE:
            case 17:
            case 18:
                in.position(in.position() + 4);
                return 0;
            case 5:
            case 6:
                in.position(in.position() + 8);
                return 1;
            case CLASS:
            case STRING:
            case 16:
            case 19:
            case 20:
                in.position(in.position() + 2);
                return 0;
            case 15:
                in.position(in.position() + 3);
                return 0;
            default:
                throw new IOException("a constant of a kind that is not known: " + tag);
        }
    }

    /** The text at an index; empty where there is none. Names that are not ASCII may be read wrong. */
    String text(int index) {
        return texts.getOrDefault(index, "");
    }

    int method(String type, String name, String descriptor) throws IOException {
        int owner = add(CLASS, text(type));
        return add(METHOD, owner, add(NAME_AND_TYPE, text(name), text(descriptor)));
    }

    int string(String value) throws IOException {
        return add(STRING, text(value));
    }

    private int text(String value) throws IOException {
        added.writeByte(UTF8);
        added.writeUTF(value);
        return next();
    }

    private int add(int tag, int... references) throws IOException {
        added.writeByte(tag);
        for (int reference : references) {
            added.writeShort(reference);
        }
        return next();
    }

    private int next() throws IOException {
        if (count >= MOST) {
            throw new IOException("its constant pool is full");
        }
        return count++;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeShort(count);
        out.write(own);
        bytes.writeTo(out);
    }
}
