package chaos.shop;

import chaos.shop.life.Clock;
import chaos.shop.life.OutOfMemory;
import chaos.shop.life.Refusal;
import chaos.shop.release.Releases;
import chaos.shop.settings.Option;
import chaos.shop.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Starts a shop. Standard output gets exactly one line, when it is ready; a start that is refused is one line on standard
 * error and ends with 2, an end of memory ends with 3, a stop with 0.
 */
public final class Shop {
    private static final int REFUSED = 2;
    private static final int STOPPED = 0;

    private Shop() {}

    public static void main(String[] arguments) {
        OutOfMemory.watch();
        try {
            run(List.of(arguments));
        } catch (Refusal refusal) {
            System.err.println("shop: " + refusal.line());
            System.exit(REFUSED);
        } catch (OutOfMemoryError e) {
            OutOfMemory.endIf(e);
        }
    }

    private static void run(List<String> arguments) {
        if (arguments.contains("--help")) {
            System.out.print(Option.help());
            return;
        }
        Settings settings = Settings.of(arguments);
        if (settings.life().onlyLayOut()) {
            new Releases(settings.home()).layOut();
            return;
        }
        Shopkeeper keeper = Shopkeeper.open(arguments, settings);
        endWellOnSignals(keeper);
        if (settings.life().leased()) {
            endWithStandardInput();
        }
        System.out.println(keeper.readyLine());
        System.out.flush();
        stay();
    }

    /** All other threads are daemons, so that nothing but this one holds the process. */
    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGTERM would end a Java process with 143 after its hooks; a shop that has drained has ended well, with 0. */
    private static void endWellOnSignals(Shopkeeper keeper) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            keeper.close(Clock.nanos());
                            Runtime.getRuntime().halt(STOPPED);
                        },
                        "shop-end"));
    }

    private static void endWithStandardInput() {
        Thread lease = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // What is said does not matter, only that somebody holds the other end.
                        }
                    } catch (IOException gone) {
                        // As good as its end.
                    }
                    System.exit(STOPPED);
                },
                "shop-lease");
        lease.setDaemon(true);
        lease.start();
    }
}
