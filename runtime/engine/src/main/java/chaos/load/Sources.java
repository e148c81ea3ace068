package chaos.load;

import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses that connections are made from, in turns; used by one thread. */
final class Sources {

    private final InetSocketAddress[] addresses;
    private int next;

    /** Of addresses in digits; the system chooses where there are none. */
    Sources(List<String> addresses) {
        this.addresses = addresses.stream()
                .map(address -> new InetSocketAddress(address, 0))
                .toArray(InetSocketAddress[]::new);
    }

    /** Where the next connection is made from; null: the system chooses. */
    @Nullable InetSocketAddress next() {
        if (addresses.length == 0) {
            return null;
        }
        next = (next + 1) % addresses.length;
        return addresses[next];
    }
}
