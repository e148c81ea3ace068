package chaos.cli;

import chaos.target.StandaloneShop;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the bundled target lives. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Its folder (default: chaos/shop in $XDG_DATA_HOME, else in ~/.local/share).")
    private @Nullable Path home;

    StandaloneShop shop() {
        return new StandaloneShop(path());
    }

    Path path() {
        return home != null
                ? home
                : StandaloneShop.defaultHome(System.getenv(), Path.of(System.getProperty("user.home")));
    }
}
