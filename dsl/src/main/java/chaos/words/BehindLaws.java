package chaos.words;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is right for the address of a database or a queue. */
final class BehindLaws {

    private BehindLaws() {}

    /** A JDBC address without a password. */
    static Optional<String> database(Saying saying, String address) {
        return address.startsWith("jdbc:")
                ? withoutPassword(saying, address, "CHAOS_SECRET_DATABASE")
                : wrong(saying, address, "such as 'jdbc:postgresql://127.0.0.1/shop?user=chaos'");
    }

    /** The address of a queue, without a password. */
    static Optional<String> queue(Saying saying, String address) {
        return isQueue(address)
                ? withoutPassword(saying, address, "CHAOS_SECRET_QUEUE")
                : wrong(
                        saying,
                        address,
                        "such as 'amqp://127.0.0.1:5672/?queue=orders' or 'http://127.0.0.1:8080/messages'");
    }

    private static boolean isQueue(String address) {
        try {
            URI uri = new URI(address);
            boolean amqp = "amqp".equals(uri.getScheme()) && ("" + uri.getQuery()).contains("queue=");
            return uri.getHost() != null && (amqp || "http".equals(uri.getScheme()));
        } catch (URISyntaxException no) {
            return false;
        }
    }

    private static Optional<String> withoutPassword(Saying saying, String address, String variable) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.contains("password=") || lower.matches("[a-z:]+://[^/@]*:[^/@]*@.*")) {
            saying.slip(
                    "a password is not said in a script",
                    address.substring(0, address.indexOf(':') + 1),
                    "the address without it, and the password in the environment, as " + variable);
            return Optional.empty();
        }
        return Optional.of(address);
    }

    private static Optional<String> wrong(Saying saying, String address, String expected) {
        saying.slip("'" + address + "' is not an address " + expected, address, "an address " + expected);
        return Optional.empty();
    }

    /** What the bundled shop may be told instead of an address. */
    static Optional<String> ofShop(Saying saying, String database) {
        return List.of("memory", "served").contains(database) ? Optional.of(database) : database(saying, database);
    }
}
