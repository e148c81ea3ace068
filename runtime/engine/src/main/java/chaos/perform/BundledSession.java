package chaos.perform;

import chaos.journal.RunFolder;
import chaos.plan.BundledTarget;
import chaos.target.LeasedShop;
import chaos.target.ShopCommand;
import chaos.target.TargetFailure;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The bundled shop, which the run starts and ends. */
record BundledSession(LeasedShop shop, String description) implements TargetSession {

    static TargetSession start(
            BundledTarget plan, Surroundings surroundings, RunFolder folder, BiConsumer<@Nullable Integer, String> died)
            throws TargetException {
        ShopCommand command = new ShopCommand(surroundings.java(), surroundings.shop());
        String description =
                "the bundled shop, release " + plan.release() + ", heap " + plan.heap() + ", " + plan.cpus() + " cpu";
        try {
            return new BundledSession(LeasedShop.start(command, folder.target(), plan, died::accept), description);
        } catch (TargetFailure e) {
            throw new TargetException(plan.origin() + ": " + e.getMessage());
        }
    }

    @Override
    public URI uri() {
        return shop.uri();
    }

    @Override
    public OptionalLong pid() {
        return shop.pid();
    }

    @Override
    public Optional<URI> metrics() {
        return Optional.of(shop.metrics());
    }

    @Override
    public Optional<Path> data() {
        return Optional.of(shop.data());
    }

    @Override
    public Optional<Path> home() {
        return Optional.of(shop.home());
    }

    @Override
    public void restart() throws TargetException {
        telling(() -> shop.restart(Optional.empty()));
    }

    @Override
    public void stop() {
        shop.stop();
    }

    @Override
    public void start() throws TargetException {
        telling(shop::start);
    }

    @Override
    public void drain() throws TargetException {
        telling(() -> shop.control().drain());
    }

    @Override
    public void reopen() throws TargetException {
        telling(() -> shop.control().reopen());
    }

    private static void telling(Commanding command) throws TargetException {
        try {
            command.run();
        } catch (TargetFailure e) {
            throw new TargetException(String.valueOf(e.getMessage()));
        }
    }

    private interface Commanding {
        void run() throws TargetFailure;
    }

    @Override
    public void close() {
        shop.close();
    }
}
