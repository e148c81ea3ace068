package chaos.behind;

import chaos.agent.act.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where messages are put: {@code amqp://USER@HOST:PORT/VHOST?queue=NAME}, with {@code &exchange=NAME&key=NAME} where the
 * application puts its own through an exchange; or an HTTP address that takes them by POST.
 */
final class QueueAddress {

    private final URI uri;

    private QueueAddress(URI uri) {
        this.uri = uri;
    }

    static QueueAddress of(String fault, String text) throws Refusal {
        try {
            QueueAddress address = new QueueAddress(new URI(text));
            if (address.uri.getHost() == null || !(address.isHttp() || address.isAmqp())) {
                throw new Refusal(
                        fault + ": a queue is at amqp://HOST/?queue=NAME or at an http address, got '" + text + "'");
            }
            if (String.valueOf(address.uri.getUserInfo()).contains(":")) {
                throw new Refusal(
                        fault + ": the address of the queue holds a password, which others could read: leave it"
                                + " out, and put it into the environment as " + AmqpMailbox.SECRET);
            }
            return address;
        } catch (URISyntaxException wrong) {
            throw new Refusal(fault + ": '" + text + "' is no address of a queue: " + wrong.getMessage());
        }
    }

    boolean isHttp() {
        return "http".equals(uri.getScheme());
    }

    private boolean isAmqp() {
        return "amqp".equals(uri.getScheme()) && parameter("queue").isPresent();
    }

    URI uri() {
        return uri;
    }

    String queue() {
        return parameter("queue").orElse("");
    }

    /** What the address says of this behind its question mark. */
    Optional<String> parameter(String name) {
        String query = uri.getQuery();
        if (query != null) {
            for (String part : query.split("&", -1)) {
                if (part.startsWith(name + "=")) {
                    return Optional.of(part.substring(name.length() + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** Opens it, for messages that bear a mark and that the broker may forget after so long. */
    Mailbox open(String mark, long keptMillis) throws java.io.IOException {
        return isHttp() ? new HttpMailbox(uri, mark) : AmqpMailbox.open(this, mark, keptMillis);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
