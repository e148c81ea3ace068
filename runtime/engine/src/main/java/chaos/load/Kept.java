package chaos.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of an answer for those who look at it: its headers, and the begin of its body. */
final class Kept {

    /** What is behind this many bytes of a body is not looked at, whatever a server sends. */
    static final int LIMIT = 256 * 1024;

    /** A buffer larger than this is not kept for the next answer. */
    private static final int LASTING = 16 * 1024;

    private static final byte[] NOTHING = {};

    private final List<String> fields = new ArrayList<>();
    private byte[] body = NOTHING;
    private int length;
    private @Nullable String text;

    void clear() {
        fields.clear();
        length = 0;
        text = null;
        if (body.length > LASTING) {
            body = NOTHING;
        }
    }

    void field(Line line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            text.append((char) (line.at(i) & 0xff));
        }
        fields.add(text.toString());
    }

    /** Takes bytes that lie before the buffer's position moves over them. */
    void body(ByteBuffer in, int count) {
        int taken = Math.min(count, LIMIT - length);
        if (length + taken > body.length) {
            body = Arrays.copyOf(body, Math.max(length + taken, Math.min(LIMIT, body.length * 2)));
        }
        in.get(in.position(), body, length, taken);
        length += taken;
    }

    /** The body as text. */
    String text() {
        String decoded = text;
        if (decoded == null) {
            decoded = new String(body, 0, length, StandardCharsets.UTF_8);
            text = decoded;
        }
        return decoded;
    }

    /** The value of the first header of a name in lower case; null where there is none. */
    @Nullable String header(String name) {
        for (String field : fields) {
            int colon = field.indexOf(':');
            if (colon == name.length() && field.regionMatches(true, 0, name, 0, colon)) {
                return field.substring(colon + 1).trim();
            }
        }
        return null;
    }
}
