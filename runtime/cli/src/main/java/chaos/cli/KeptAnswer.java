package chaos.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The bytes of a kept answer: a checksum, the whole question, what was said. */
final class KeptAnswer {
    private KeptAnswer() {}

    static byte[] written(Question question, byte[] answer) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        write(out, question.circumstances().getBytes(StandardCharsets.UTF_8));
        out.writeInt(question.scripts().size());
        for (var script : question.scripts()) {
            write(out, script);
        }
        write(out, answer);
        var whole = new ByteArrayOutputStream();
        new DataOutputStream(whole).writeLong(checksum(body.toByteArray()));
        body.writeTo(whole);
        return whole.toByteArray();
    }

    /** What was said; null where the bytes are damaged or answer another question. */
    static byte @Nullable [] read(byte[] whole, Question question) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(whole));
        if (in.readLong() != checksum(Arrays.copyOfRange(whole, Long.BYTES, whole.length))) {
            return null;
        }
        if (!Arrays.equals(read(in), question.circumstances().getBytes(StandardCharsets.UTF_8))
                || in.readInt() != question.scripts().size()) {
            return null;
        }
        for (var script : question.scripts()) {
            if (!Arrays.equals(read(in), script)) {
                return null;
            }
        }
        return read(in);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    private static long checksum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
