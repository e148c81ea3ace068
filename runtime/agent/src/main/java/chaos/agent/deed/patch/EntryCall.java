package chaos.agent.deed.patch;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Has methods of a class begin with {@code Objects.equals(System.getProperties().get(key), this)}: the object under that
 * key is asked whether it equals the one whose method is called, whatever loader the class is of, and where there is no
 * such object nothing happens. Static methods and constructors give null. There is no jump in it, so that it needs no
 * frame, and it needs no class that would have to stay in the target.
 */
public final class EntryCall {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int INVOKESTATIC = 0xB8;
    private static final int INVOKEVIRTUAL = 0xB6;
    private static final int LDC_W = 0x13;
    private static final int POP = 0x57;
    private static final int NOP = 0;
    private static final int ALOAD_0 = 0x2A;
    private static final int ACONST_NULL = 0x01;
    private static final int STACK = 2;
    private static final int STATIC = 0x0008;

    private final String key;
    private final Predicate<String> wanted;
    private int patched;

    /** Calls what is under a key at the begin of each method whose name is wanted. */
    public EntryCall(String key, Predicate<String> wanted) {
        this.key = key;
        this.wanted = wanted;
    }

    /** How many methods were given the call by the last {@link #patch}. */
    public int patched() {
        return patched;
    }

    /** The class file with the calls. */
    public byte[] patch(byte[] file) throws IOException {
        patched = 0;
        ByteBuffer in = ByteBuffer.wrap(file);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length + 1024);
        DataOutputStream out = new DataOutputStream(bytes);
        if (in.getInt() != MAGIC) {
            throw new IOException("it is no class file");
        }
        out.writeInt(MAGIC);
        out.writeInt(in.getInt());
        Pool pool = new Pool(in);
        Calls calls = new Calls(
                pool, new Code(pool, call(pool, ALOAD_0), STACK), new Code(pool, call(pool, ACONST_NULL), STACK));
        pool.write(out);
        header(in, out);
        fields(in, out);
        methods(in, out, calls);
        out.write(file, in.position(), in.remaining());
        return bytes.toByteArray();
    }

    private byte[] call(Pool pool, int target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(INVOKESTATIC);
        out.writeShort(pool.method("java/lang/System", "getProperties", "()Ljava/util/Properties;"));
        out.writeByte(LDC_W);
        out.writeShort(pool.string(key));
        out.writeByte(INVOKEVIRTUAL);
        out.writeShort(pool.method("java/util/Properties", "get", "(Ljava/lang/Object;)Ljava/lang/Object;"));
        out.writeByte(target);
        out.writeByte(INVOKESTATIC);
        out.writeShort(pool.method("java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z"));
        out.writeByte(POP);
        while (bytes.size() % 4 != 0) {
            out.writeByte(NOP);
        }
        return bytes.toByteArray();
    }

    // Access, this class, its super class, interfaces.
    private static void header(ByteBuffer in, DataOutputStream out) throws IOException {
        out.writeShort(in.getShort());
        out.writeInt(in.getInt());
        int interfaces = Short.toUnsignedInt(in.getShort());
        out.writeShort(interfaces);
        for (int i = 0; i < interfaces; i++) {
            out.writeShort(in.getShort());
        }
    }

    private static void fields(ByteBuffer in, DataOutputStream out) throws IOException {
        int count = Short.toUnsignedInt(in.getShort());
        out.writeShort(count);
        for (int i = 0; i < count; i++) {
            out.writeShort(in.getShort());
            out.writeInt(in.getInt());
            int attributes = Short.toUnsignedInt(in.getShort());
            out.writeShort(attributes);
            for (int j = 0; j < attributes; j++) {
                attribute(out, in.getShort(), content(in));
            }
        }
    }

    private void methods(ByteBuffer in, DataOutputStream out, Calls calls) throws IOException {
        int count = Short.toUnsignedInt(in.getShort());
        out.writeShort(count);
        for (int i = 0; i < count; i++) {
            int access = Short.toUnsignedInt(in.getShort());
            int name = Short.toUnsignedInt(in.getShort());
            out.writeShort(access);
            out.writeShort(name);
            out.writeShort(in.getShort());
            method(in, out, calls, calls.of(access, calls.pool.text(name)));
        }
    }

    private void method(ByteBuffer in, DataOutputStream out, Calls calls, Optional<Code> code) throws IOException {
        int attributes = Short.toUnsignedInt(in.getShort());
        out.writeShort(attributes);
        for (int i = 0; i < attributes; i++) {
            int name = Short.toUnsignedInt(in.getShort());
            byte[] content = content(in);
            if (code.isPresent() && calls.pool.text(name).equals("Code")) {
                content = code.get().prefixed(ByteBuffer.wrap(content));
                patched++;
            }
            attribute(out, name, content);
        }
    }

    private static byte[] content(ByteBuffer in) {
        byte[] content = new byte[in.getInt()];
        in.get(content);
        return content;
    }

    private static void attribute(DataOutputStream out, int name, byte[] content) throws IOException {
        out.writeShort(name);
        out.writeInt(content.length);
        out.write(content);
    }

    /** The two ways to begin: before its super constructor has run, a new object may not be given to anybody. */
    private final class Calls {

        private final Pool pool;
        private final Code onThis;
        private final Code onNull;

        Calls(Pool pool, Code onThis, Code onNull) {
            this.pool = pool;
            this.onThis = onThis;
            this.onNull = onNull;
        }

        Optional<Code> of(int access, String name) {
            if (!wanted.test(name)) {
                return Optional.empty();
            }
            return Optional.of((access & STATIC) != 0 || name.equals("<init>") ? onNull : onThis);
        }
    }
}
