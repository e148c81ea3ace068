package chaos.shop;

import chaos.shop.http.DateLine;
import chaos.shop.http.Server;
import chaos.shop.http.Site;
import chaos.shop.http.Transport;
import chaos.shop.life.Clock;
import chaos.shop.life.OutOfMemory;
import chaos.shop.log.Logs;
import chaos.shop.metric.CounterMetrics;
import chaos.shop.metric.Counters;
import chaos.shop.metric.JvmMetrics;
import chaos.shop.metric.Page;
import chaos.shop.metric.ProcessFigures;
import chaos.shop.release.Release;
import chaos.shop.service.Messages;
import chaos.shop.service.Orders;
import chaos.shop.service.Services;
import chaos.shop.service.Workers;
import chaos.shop.settings.Settings;
import chaos.shop.store.AppendFile;
import chaos.shop.store.Database;
import io.netty.channel.unix.FileDescriptor;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All that a shop consists of but its listeners, put together in the order in which one needs the other. */
final class Stock {
    private static final long DATE_MILLIS = 500;
    private static final long POLL_NANOS = 5_000_000;

    private final Settings settings;
    private final Transport transport;
    private final Counters counters = new Counters();
    private final Page page = new Page();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "shop-timer");
        thread.setDaemon(true);
        return thread;
    });
    private final Logs logs;
    private final Database database;
    private final AppendFile journal;
    private final AppendFile deadLetters;
    private final Messages messages;
    private final Workers workers;
    private final Services services;

    private Stock(Settings settings, Release release) {
        Settings.Store store = settings.store();
        this.settings = settings;
        this.transport = Transport.of(settings.listen().transport());
        this.logs = new Logs(
                settings.home(), settings.logs().access(), settings.logs().size(), counters);
        this.database = Database.open(store.jdbc(), store.data(), store.pool(), store.poolWait());
        this.journal = new AppendFile(store.data().resolve("orders.journal"));
        this.deadLetters = new AppendFile(store.data().resolve("dead-letters.jsonl"));
        this.messages =
                new Messages(store.messageQueue(), store.messageWork(), store.messageTries(), deadLetters, counters);
        this.workers = new Workers(settings.work().workers(), settings.work().queue());
        this.services = new Services(
                new Orders(database, journal, store.keepOrders()),
                messages,
                release,
                settings.work().times());
    }

    static Stock of(Settings settings, Release release) {
        return new Stock(settings, release);
    }

    /** Opens the doors; from now on the metrics are whole. */
    Server openServer(Settings.Listen listen, @Nullable FileDescriptor taken) {
        DateLine date = new DateLine(Clock.epochMillis());
        Site site = new Site(services, workers, counters, logs, page, date);
        Server server = Server.start(listen, transport, site, taken);
        timer.scheduleAtFixedRate(() -> tick(date), DATE_MILLIS, DATE_MILLIS, TimeUnit.MILLISECONDS);
        tellAll(server);
        return server;
    }

    private static void tick(DateLine date) {
        try {
            date.tick(Clock.epochMillis());
        } catch (RuntimeException | Error e) {
            OutOfMemory.endIf(e);
        }
    }

    private void tellAll(Server server) {
        long begun = Clock.nanos();
        page.info("shop_build_info", "The release that runs.", "release", () -> services.release()
                .id());
        page.gauge("shop_uptime_seconds", "How long the shop takes connections.")
                .is(() -> (Clock.nanos() - begun) / 1e9);
        page.gauge("shop_draining", "1 while no further connections are taken.").is(() -> services.draining() ? 1 : 0);
        CounterMetrics.on(page, counters, server.lag());
        page.gauge("shop_connections_max", "Connections that may be open.").is(server::maxConnections);
        workers.on(page);
        database.on(page);
        messages.on(page);
        logs.on(page);
        JvmMetrics.on(
                page,
                ProcessFigures.every(timer, settings.home(), settings.store().data()));
    }

    /** Waits until nothing is in flight, at most until this moment. */
    void awaitIdle(long untilNanos) {
        try {
            while (counters.inFlight() > 0 && Clock.nanos() - untilNanos < 0) {
                Clock.sleep(POLL_NANOS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until every client has had its last answer here and gone, at most until this moment. */
    void awaitParted(long untilNanos) {
        try {
            while (counters.open() > 0 && Clock.nanos() - untilNanos < 0) {
                Clock.sleep(POLL_NANOS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends workers and consumer, closes files and database, writes the last log lines. */
    void close() {
        timer.shutdown();
        workers.close();
        try {
            messages.close();
            journal.close();
            deadLetters.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            logs.error("could not close a file: " + e);
        }
        database.close();
        logs.info("stopped with " + counters.inFlight() + " requests in flight");
        logs.close();
    }

    Transport transport() {
        return transport;
    }

    Counters counters() {
        return counters;
    }

    Page page() {
        return page;
    }

    Logs logs() {
        return logs;
    }

    Database database() {
        return database;
    }

    Messages messages() {
        return messages;
    }

    Services services() {
        return services;
    }
}
