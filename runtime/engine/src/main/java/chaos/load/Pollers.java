package chaos.load;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Picks what a loop waits with. */
final class Pollers {

    /** A system property: {@code selector} asks for the JDK's also where epoll would do. */
    static final String PROPERTY = "chaos.load.poller";

    private Pollers() {}

    /** The quickest that there is here. Over TLS the socket is not what takes time. */
    static Poller best(boolean secure) {
        boolean plain = secure || "selector".equals(System.getProperty(PROPERTY)) || !EpollPoller.isPossible();
        try {
            return plain ? new SelectorPoller() : new EpollPoller();
        } catch (IOException e) {
            throw new UncheckedIOException("no load can be sent: " + e.getMessage(), e);
        }
    }
}
