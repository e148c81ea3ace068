package chaos.cli;

import chaos.plan.DataFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The bytes of a kept answer: a checksum, the whole question, the files it relies on, what was said. */
final class KeptAnswer {
    private KeptAnswer() {}

    static byte[] written(Question question, List<DataFile> files, byte[] answer) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        write(out, question.circumstances());
        out.writeInt(question.scripts().size());
        for (var script : question.scripts()) {
            write(out, script);
        }
        out.writeInt(files.size());
        for (var file : files) {
            write(out, file.path());
            write(out, file.sha256());
        }
        write(out, answer);
        var whole = new ByteArrayOutputStream();
        new DataOutputStream(whole).writeLong(checksum(body.toByteArray()));
        body.writeTo(whole);
        return whole.toByteArray();
    }

    /** What was said; null where the bytes are damaged, answer another question, or a file has changed since. */
    static byte @Nullable [] read(byte[] whole, Question question) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(whole));
        if (in.readLong() != checksum(Arrays.copyOfRange(whole, Long.BYTES, whole.length))) {
            return null;
        }
        if (!text(in).equals(question.circumstances())
                || in.readInt() != question.scripts().size()) {
            return null;
        }
        for (var script : question.scripts()) {
            if (!Arrays.equals(read(in), script)) {
                return null;
            }
        }
        for (var left = in.readInt(); left > 0; left--) {
            if (!FileHash.is(text(in), text(in))) {
                return null;
            }
        }
        return read(in);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(read(in), StandardCharsets.UTF_8);
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
