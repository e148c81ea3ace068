package chaos.shop.control;

import io.netty.channel.unix.DomainSocketAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code HOME/handover}, where a shop meets the one that takes its place. The name of such a socket has 107 bytes at most
 * (unix(7)), so a shop that was started in its home calls it by its short name.
 */
final class HandoverPlace {
    static final String NAME = "handover";
    private static final int LONGEST = 107;

    private HandoverPlace() {}

    static Optional<DomainSocketAddress> in(Path home) {
        Path path = home.resolve(NAME);
        if (path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return Optional.of(new DomainSocketAddress(path.toString()));
        }
        return isHere(home) ? Optional.of(new DomainSocketAddress(NAME)) : Optional.empty();
    }

    private static boolean isHere(Path home) {
        try {
            return Files.isSameFile(home, Path.of(""));
        } catch (IOException unknown) {
            return false;
        }
    }
}
