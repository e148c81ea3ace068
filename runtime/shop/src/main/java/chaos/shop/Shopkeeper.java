package chaos.shop;

import chaos.shop.control.Commands;
import chaos.shop.control.Control;
import chaos.shop.control.ControlFile;
import chaos.shop.control.Giving;
import chaos.shop.control.Handover;
import chaos.shop.control.Predecessor;
import chaos.shop.http.Server;
import chaos.shop.life.Home;
import chaos.shop.life.Refusal;
import chaos.shop.release.Release;
import chaos.shop.release.Releases;
import chaos.shop.settings.Option;
import chaos.shop.settings.Settings;
import io.netty.channel.unix.FileDescriptor;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The life of a shop: opened, told what to do through its control port, closed, or followed by another in its place. */
final class Shopkeeper implements Commands, Giving {
    private final List<String> arguments;
    private final Releases releases;
    private final Stock stock;
    private final Server server;
    private final ControlFile controlFile;
    private final Control control;
    private volatile Home lock;
    private volatile boolean gaveUp;
    private Settings settings;

    private Shopkeeper(
            List<String> arguments,
            Settings settings,
            Releases releases,
            Stock stock,
            Home lock,
            @Nullable Predecessor before) {
        this.arguments = arguments;
        this.settings = settings;
        this.lock = lock;
        this.releases = releases;
        this.stock = stock;
        this.server = stock.openServer(settings.listen(), before == null ? null : before.front());
        this.controlFile = ControlFile.in(settings.home());
        this.control = Control.start(
                settings.listen().controlPort(),
                stock.transport(),
                before == null ? null : before.control(),
                controlFile.token(),
                stock.page(),
                this);
        controlFile.write(
                settings.listen().host(),
                server.port(),
                control.port(),
                release().id(),
                stock.database().address());
        if (!settings.store().jdbc().equals("file")) {
            var unused = control.handover(settings.home(), this);
        }
        stock.logs().info("ready " + figures());
    }

    /** Takes hold of the home, points it at the release that is asked for, and opens. */
    static Shopkeeper open(List<String> arguments, Settings settings) {
        if (settings.life().takesOver()) {
            return takeOver(arguments, settings);
        }
        Home lock = Home.take(settings.home());
        Releases releases = releases(settings);
        Stock stock = Stock.of(settings, releases.current());
        return new Shopkeeper(arguments, settings, releases, stock, lock, null);
    }

    /** All that takes time is done while the other shop still serves. */
    private static Shopkeeper takeOver(List<String> arguments, Settings settings) {
        Releases releases = releases(settings);
        Stock stock = Stock.of(settings, releases.current());
        try (Predecessor before = Predecessor.in(settings.home())) {
            Home lock = Home.take(settings.home());
            Shopkeeper keeper = new Shopkeeper(arguments, settings, releases, stock, lock, before);
            before.taken();
            return keeper;
        }
    }

    private static Releases releases(Settings settings) {
        Releases releases = new Releases(settings.home());
        settings.release().ifPresent(id -> {
            releases.layOut();
            releases.use(id);
        });
        return releases;
    }

    /** The log files are the successor's to begin anew; lines are written to them by both for a moment. */
    @Override
    public List<FileDescriptor> give() {
        stock.logs().letGrow();
        quietly(lock::leave);
        return Stream.of(server.socket(), control.socket())
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void kept() {
        new Thread(this::stay, "shop-stay").start();
    }

    private void stay() {
        lock = Home.takeSoon(settings.home());
        stock.logs().error("a shop that wanted this place went away; going on");
    }

    /** Every client gets its last answer here, and its next from the other shop. */
    @Override
    public void taken() {
        gaveUp = true;
        stock.logs().info("another shop takes the connections from now on");
        new Thread(() -> System.exit(0), "shop-stop").start();
    }

    private void part(long untilNanos) {
        stock.services().leave();
        control.stopAccepting();
        server.stopAccepting();
        stock.awaitParted(untilNanos);
    }

    /** The one line that says that connections are taken. */
    String readyLine() {
        return "ready " + figures();
    }

    private String figures() {
        return "port=" + server.port() + " control=" + control.port() + " pid="
                + ProcessHandle.current().pid() + " release=" + release().id() + " transport="
                + stock.transport().word();
    }

    private Release release() {
        return stock.services().release();
    }

    @Override
    public String status() {
        long inFlight = stock.counters().inFlight();
        boolean draining = stock.services().parting();
        String state = !draining ? "up" : inFlight > 0 ? "draining" : "drained";
        return "{\"state\":\"" + state + "\",\"release\":\"" + release().id() + "\",\"port\":" + server.port()
                + ",\"control\":" + control.port() + ",\"pid\":"
                + ProcessHandle.current().pid()
                + ",\"transport\":\"" + stock.transport().word() + "\",\"inFlight\":" + inFlight
                + ",\"connections\":" + stock.counters().open() + "}";
    }

    @Override
    public synchronized String reload() {
        Settings fresh = Settings.of(arguments);
        List<Option> changed = Settings.changed(settings, fresh);
        stock.services().change(releases.current(), fresh.work().times());
        server.maxConnections(fresh.listen().maxConnections());
        settings = fresh;
        controlFile.write(
                settings.listen().host(),
                server.port(),
                control.port(),
                release().id(),
                stock.database().address());
        stock.logs()
                .info("reloaded release " + release().id() + ", changed settings " + words(changed, true)
                        + ", waiting for a restart " + words(changed, false));
        return "{\"release\":\"" + release().id() + "\",\"changed\":" + words(changed, true) + ",\"needRestart\":"
                + words(changed, false) + "}";
    }

    private static String words(List<Option> changed, boolean live) {
        return changed.stream()
                .filter(o -> o.isLive() == live)
                .map(o -> "\"" + o.word() + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public synchronized String drain() {
        stock.services().drain(true);
        server.stopAccepting();
        stock.logs().info("draining");
        return status();
    }

    @Override
    public synchronized String resume() {
        server.acceptAgain();
        stock.services().drain(false);
        stock.logs().info("taking connections again");
        return status();
    }

    @Override
    public String reopen() {
        stock.logs().reopen();
        return "{\"reopened\":[\"access.log\",\"app.log\"]}";
    }

    @Override
    public String unblock() {
        try {
            int ended = stock.database().unblock();
            stock.logs().info("ended " + ended + " database sessions that ours waited for");
            return "{\"ended\":" + ended + "}";
        } catch (SQLException e) {
            throw new Refusal("the database does not let go: " + e.getMessage(), e);
        }
    }

    @Override
    public String quarantine() {
        int moved = stock.messages().quarantine();
        stock.logs().info("quarantine: " + moved + " messages that could not be read are dead letters");
        return "{\"moved\":" + moved + "}";
    }

    @Override
    public String readmit() {
        stock.messages().readmit();
        stock.logs().info("quarantine is over");
        return "{}";
    }

    @Override
    public String stop() {
        String last = status();
        new Thread(() -> System.exit(0), "shop-stop").start();
        return last;
    }

    /** Drains for as long as the settings say, then lets go of everything. */
    void close(long now) {
        long until = now + settings.life().drain().toNanos();
        if (gaveUp) {
            part(until);
        } else {
            drain();
        }
        stock.awaitIdle(until);
        server.close();
        stock.close();
        control.close();
        if (!gaveUp) {
            quietly(controlFile::delete);
            quietly(() -> Handover.forget(settings.home()));
            quietly(lock::leave);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** The process ends in a moment: what cannot be tidied now is nobody's loss. */
    private static void quietly(Step step) {
        try {
            step.run();
        } catch (IOException nothingToBeDone) {
            // A control file that is left names a process that is not there any more.
        }
    }
}
