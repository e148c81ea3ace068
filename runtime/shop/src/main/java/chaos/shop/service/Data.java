package chaos.shop.service;

import chaos.shop.metric.ErrorKind;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * {@code GET /api/data?id=N}: {@code {"id":N,"value":V,"crc32":C}}. V is 128 hexadecimal digits that follow from N, C the
 * CRC-32 of V's ASCII bytes in eight digits, so that a client can tell a right answer from a wrong one.
 */
public final class Data implements Service {
    private static final int WORDS = 8;
    private static final int DIGITS = 16;

    @Override
    public Answer answer(Request request) {
        if (!request.reads()) {
            return Answer.methodNotAllowed(request, "GET, HEAD");
        }
        String query = request.query();
        if (!query.isEmpty() && !query.matches("id=\\d{1,18}")) {
            return Answer.failed(ErrorKind.BAD_REQUEST, "the query must be id=N with N a whole number");
        }
        return Answer.ok(json(query.isEmpty() ? 1 : Long.parseLong(query.substring("id=".length()))));
    }

    static String json(long id) {
        String value = value(id);
        CRC32 crc = new CRC32();
        crc.update(value.getBytes(StandardCharsets.US_ASCII));
        return "{\"id\":" + id + ",\"value\":\"" + value + "\",\"crc32\":\""
                + hex(crc.getValue()).substring(WORDS) + "\"}";
    }

    /** The first eight outputs of SplitMix64 seeded with the id (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
    private static String value(long id) {
        StringBuilder value = new StringBuilder(WORDS * DIGITS);
        long seed = id;
        for (int i = 0; i < WORDS; i++) {
            seed += 0x9E3779B97F4A7C15L;
            long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            value.append(hex(z ^ (z >>> 31)));
        }
        return value.toString();
    }

    private static String hex(long number) {
        String digits = Long.toHexString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
