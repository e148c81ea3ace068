package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chaos.plan.Behind;
import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Rate;
import chaos.quantity.Text;
import chaos.support.PostgreSqlServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What faults in databases and queues do to others, by the word of PostgreSQL and RabbitMQ. */
@Execution(ExecutionMode.SAME_THREAD)
class BehindEffectsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Heard heard = new Heard();
    private LocalHolder holder;

    @BeforeEach
    void start() throws FaultException {
        holder = LocalHolder.start(
                HolderSettings.of("run-1", Duration.ofMillis(250), Duration.ofSeconds(3), List.of())
                        .withLedger(folder.resolve("ledger")),
                heard);
    }

    @AfterEach
    void end() {
        holder.close();
    }

    private void begin(FaultCall call, Behind behind) throws FaultException {
        URI nowhere = URI.create("http://127.0.0.1:1");
        FaultTarget target = new FaultTarget(nowhere, OptionalLong.empty(), Optional.empty(), Optional.empty(), behind);
        holder.begin(new FaultOrder("fault-1", call, target, Optional.empty()));
    }

    private static Behind database() {
        return new Behind(Optional.of(PostgreSqlServer.shared().url()), Optional.empty());
    }

    private static int ask(String question) throws SQLException {
        try (Connection session =
                        DriverManager.getConnection(PostgreSqlServer.shared().url());
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static final String OURS = " from pg_stat_activity where application_name like 'chaos-%'";

    /** As others of these tests may be at work there, it is the reserve that is known, and not how many are ours. */
    @Test
    void takesAllConnectionsButTheReserveAndEndsThem() throws Exception {
        begin(new FaultCall("connectionHold", Map.of("percent", new Percent(100))), database());
        String free = "select " + PostgreSqlServer.CONNECTIONS
                + " - count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";
        await().atMost(PATIENCE).until(() -> ask(free) == 2);
        assertThat(holder.undo("fault-1").clean()).isTrue();
        assertThat(ask(free)).isGreaterThan(20);
    }

    @Test
    void whatSomebodyEndsStaysEnded() throws Exception {
        begin(new FaultCall("idleTransactions", Map.of("count", new Count(4))), database());
        String mark = mark();
        await().atMost(PATIENCE).until(() -> InDatabaseContract.count("application_name = ?", mark) == 4);
        ask("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = '" + mark + "'");
        await().atMost(PATIENCE).until(() -> heard.achieved.stream().anyMatch(told -> told.achieved() == 0));
        assertThat(InDatabaseContract.count("application_name = ?", mark)).isZero();
        assertThat(holder.undo("fault-1").clean()).isTrue();
    }

    private String mark() throws IOException {
        return chaos.agent.ledger.Ledger.open(folder.resolve("ledger"))
                .list()
                .entries()
                .get(0)
                .facts()
                .get("mark");
    }

    /** A backend that hangs does not see that its client is gone: the undo says so, and finishes when it can. */
    @Test
    void aSessionThatHangsIsToldAndUndoneLater() throws Exception {
        begin(new FaultCall("idleTransactions", Map.of("count", new Count(1))), database());
        String mark = mark();
        await().atMost(PATIENCE).until(() -> InDatabaseContract.count("application_name = ?", mark) == 1);
        String backend = "" + ask("select pid from pg_stat_activity where application_name = '" + mark + "'");
        signal("STOP", backend);
        try {
            ProcessHandle.of(holder.pid()).orElseThrow().destroyForcibly();
            await().atMost(PATIENCE).until(() -> !heard.lost.isEmpty());
            Undone failed = ActiveFaults.in(holder.ledger()).undoAll().get(0);
            assertThat(failed.clean()).isFalse();
            assertThat(failed.detail()).isEqualTo("the database still has 1 sessions named " + mark);
            assertThat(failed.byHand())
                    .startsWith("psql -c \"select pg_terminate_backend(pid)")
                    .contains(mark);
        } finally {
            signal("CONT", backend);
        }
        assertThat(ActiveFaults.in(holder.ledger()).undoAll()).allMatch(Undone::clean);
        assertThat(ActiveFaults.in(holder.ledger()).list()).isEmpty();
        assertThat(InDatabaseContract.count("application_name = ?", mark)).isZero();
    }

    private static void signal(String signal, String pid) throws Exception {
        new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
    }

    @Test
    void refusesWhatCannotBeInOneLineAndBeginsNothing() throws Exception {
        refused(new Text("orders; drop table orders"), database(), "a table is named by letters");
        refused(new Text("nowhere"), database(), "relation \"nowhere\" does not exist");
        refused(new Text("orders"), at("jdbc:nobody:x"), "there is no driver for 'jdbc:nobody:x'");
        refused(new Text("orders"), at("jdbc:postgresql://h/d?password=x"), "holds a password");
        refused(new Text("orders"), at("jdbc:h2:mem:shop"), "lives inside the process that opened it");
        refused(new Text("orders"), at("jdbc:postgresql://127.0.0.1:1/d"), "refused");
        refused(new Text("orders"), Behind.NOTHING, "lockHold needs the target's database");
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
    }

    private static Behind at(String url) {
        return new Behind(Optional.of(url), Optional.empty());
    }

    private void refused(Text table, Behind behind, String why) {
        assertThatThrownBy(() -> begin(new FaultCall("lockHold", Map.of("table", table)), behind))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(why);
        holder.undoAll();
        heard.achieved.clear();
        restartNames();
    }

    // A name is used once a holder, also by what was refused.
    private void restartNames() {
        holder.close();
        try {
            start();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void takesItsMessagesBackAndLeavesThoseOfOthersInTheirOrder() throws Exception {
        try (Broker broker = new Broker()) {
            List<String> put = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                broker.put("", broker.queue, "before " + i);
                put.add("before " + i);
            }
            begin(
                    new FaultCall("queueFlood", Map.of("rate", new Rate(2_000), "count", new Count(300))),
                    new Behind(Optional.empty(), Optional.of(broker.address())));
            await().atMost(PATIENCE).until(() -> broker.depth() >= 200);
            for (int i = 0; i < 5; i++) {
                broker.put("", broker.queue, "amid " + i);
                put.add("amid " + i);
            }
            Undone undone = holder.undo("fault-1");
            assertThat(undone.clean()).as("%s", undone).isTrue();
            assertThat(undone.detail()).contains("taken out of queue " + broker.queue + ", none is left");
            await().atMost(PATIENCE).until(() -> broker.depth() == 10);
            assertThat(broker.drain()).extracting(Broker::text).containsExactlyElementsOf(put);
        }
    }

    @Test
    void aQueueThatIsGoneHasNothingLeft() throws Exception {
        try (Broker broker = new Broker()) {
            begin(
                    new FaultCall("queueFlood", Map.of("rate", new Rate(100), "count", new Count(100))),
                    new Behind(Optional.empty(), Optional.of(broker.address())));
        }
        Undone undone = holder.undo("fault-1");
        assertThat(undone.clean()).as("%s", undone).isTrue();
        assertThat(undone.detail()).endsWith("is gone, and its messages with it");
    }

    @Test
    void malformedMessagesAreTheShareOfAllThatWasAsked() throws Exception {
        try (Broker broker = new Broker()) {
            String exchange = broker.queue;
            begin(
                    new FaultCall("malformedMessages", Map.of("percent", new Percent(20))),
                    new Behind(Optional.empty(), Optional.of(broker.addressByExchange())));
            for (int i = 0; i < 400; i++) {
                broker.put(exchange, "new", "{\"n\":" + i + "}");
            }
            await().atMost(PATIENCE).until(() -> broker.depth() == 500);
            await().atMost(PATIENCE).until(() -> heard.achieved.stream()
                    .anyMatch(told -> told.what().equals("percent") && Math.abs(told.achieved() - 20) < 0.5));
            assertThat(broker.drain())
                    .filteredOn(one -> Broker.text(one).startsWith("{\"malformed\":\"<by chaos-"))
                    .hasSize(100)
                    .allSatisfy(
                            one -> assertThat(one.getProps().getExpiration()).isEqualTo("69000"));
        }
    }

    @Test
    void aShareOfWhatCannotBeSeenIsRefused() throws Exception {
        try (Broker broker = new Broker()) {
            assertThatThrownBy(() -> begin(
                            new FaultCall("malformedMessages", Map.of("percent", new Percent(20))),
                            new Behind(Optional.empty(), Optional.of(broker.address()))))
                    .hasMessageContaining("no share of it is known: say a rate, or name the application's exchange");
        }
        assertThat(Files.list(folder.resolve("ledger"))).isEmpty();
    }
}
