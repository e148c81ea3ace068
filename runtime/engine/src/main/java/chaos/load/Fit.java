package chaos.load;

import java.nio.charset.StandardCharsets;

/**
 * Makes values that come from answers and files fit for where they are put in a request: a value cannot end a line, and so
 * cannot say another header or another request.
 */
final class Fit {

    private static final String PATH = "-._~!$&'()*+,;=:@/?%";
    private static final String HEX = "0123456789ABCDEF";

    private Fit() {}

    /** For a path and its query: what may not stand there is percent-encoded (RFC 3986). */
    static String path(String value) {
        StringBuilder text = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || PATH.indexOf(b) >= 0) {
                text.append((char) b);
            } else {
                text.append('%').append(HEX.charAt((b & 0xff) >> 4)).append(HEX.charAt(b & 0xf));
            }
        }
        return text.toString();
    }

    /** For a header: control characters become spaces. */
    static String header(String value) {
        return value.chars()
                .collect(
                        StringBuilder::new,
                        (text, c) -> text.append(c < ' ' || c == 0x7f ? ' ' : (char) c),
                        StringBuilder::append)
                .toString();
    }
}
