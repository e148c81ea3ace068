package chaos.shop;

import chaos.shop.control.Commands;
import chaos.shop.control.Control;
import chaos.shop.control.ControlFile;
import chaos.shop.http.Server;
import chaos.shop.life.Home;
import chaos.shop.release.Release;
import chaos.shop.release.Releases;
import chaos.shop.settings.Option;
import chaos.shop.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The life of a shop: opened, told what to do through its control port, closed. */
final class Shopkeeper implements Commands {
    private final List<String> arguments;
    private final Home lock;
    private final Releases releases;
    private final Stock stock;
    private final Server server;
    private final ControlFile controlFile;
    private final Control control;
    private Settings settings;

    private Shopkeeper(List<String> arguments, Settings settings, Home lock, Releases releases) {
        this.arguments = arguments;
        this.settings = settings;
        this.lock = lock;
        this.releases = releases;
        this.stock = Stock.of(settings, releases.current());
        this.server = stock.openServer(settings.listen());
        this.controlFile = ControlFile.in(settings.home());
        this.control = Control.start(settings.listen().controlPort(), controlFile.token(), stock.page(), this);
        controlFile.write(server.port(), control.port(), release().id());
        stock.logs().info("ready " + figures());
    }

    /** Takes hold of the home, points it at the release that is asked for, and opens. */
    static Shopkeeper open(List<String> arguments, Settings settings) {
        Home lock = Home.take(settings.home());
        Releases releases = new Releases(settings.home());
        settings.release().ifPresent(id -> {
            releases.layOut();
            releases.use(id);
        });
        return new Shopkeeper(arguments, settings, lock, releases);
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
        boolean draining = stock.services().draining();
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
        controlFile.write(server.port(), control.port(), release().id());
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
    public String stop() {
        String last = status();
        new Thread(() -> System.exit(0), "shop-stop").start();
        return last;
    }

    /** Drains for as long as the settings say, then lets go of everything. */
    void close(long now) {
        drain();
        stock.awaitIdle(now + settings.life().drain().toNanos());
        server.close();
        stock.close();
        control.close();
        quietly(controlFile::delete);
        quietly(lock::leave);
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
