package chaos.load;

import static chaos.load.Asking.HERE;
import static chaos.load.Asking.journey;
import static chaos.load.Asking.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chaos.journal.Event;
import chaos.journal.SystemClock;
import chaos.plan.AnswerCapture;
import chaos.plan.AnswerCheck;
import chaos.plan.AnswerPart;
import chaos.plan.DataFile;
import chaos.plan.DataTable;
import chaos.plan.Feeder;
import chaos.plan.Hold;
import chaos.plan.Journey;
import chaos.plan.Wording;
import chaos.testing.Memory;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients do on journeys of several requests, over real sockets. */
class JourneyTest {

    private static final String OK = TinyServer.answer(200, "hello");

    private final SystemClock clock = new SystemClock();
    private final Memory memory = new Memory();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @AfterEach
    void theLawHeld() {
        assertThat(memory.count("load.started"))
                .isEqualTo(memory.count("load.finished") + memory.count("load.failed") + memory.count("inFlight"));
    }

    @Test
    void whatAnAnswerGivesIsSaidInLaterRequests() throws IOException {
        Asking first = Asking.get("list", "/items")
                .capturing(new AnswerCapture("item", json("$.items[1].id"), Optional.empty()))
                .capturing(new AnswerCapture("token", new AnswerPart.HeaderOf("x-token"), Optional.empty()))
                .capturing(new AnswerCapture("page", body(), Optional.of("page=(\\d+)")));
        Asking second = Asking.post("buy", said("{\"item\":\"", "item", "\"}"), "/items/", "item", "?page=", "page")
                .header("Authorization", "Bearer ", "token");
        String list = "{\"items\":[{\"id\":1},{\"id\":\"a b\"}],\"next\":\"?page=42\"}";
        String answer = "HTTP/1.1 200 OK\r\nX-Token: t-1\r\nContent-Length: " + list.length() + "\r\n\r\n" + list;
        try (TinyServer server = listening(line -> line.startsWith("GET") ? answer : OK)) {
            run(server, journey(first, second), () -> memory.count("request.buy.finished") > 3);
        }
        assertThat(heard)
                .contains("POST /items/a%20b?page=42 HTTP/1.1", "Authorization: Bearer t-1", "{\"item\":\"a b\"}");
        assertThat(memory.count("load.failed")).isZero();
        assertThat(memory.count("request.list.started")).isGreaterThanOrEqualTo(memory.count("request.buy.started"));
        assertThat(memory.last("request.buy.latency.p99")).isPresent();
        assertThat(memory.total("request.buy.latency").getTotalCount()).isEqualTo(memory.count("request.buy.finished"));
    }

    /** What stands behind it must not become a header or a request of its own. */
    @Test
    void aHostileValueCannotSayAnotherHeader() throws IOException {
        Asking first = Asking.get("a", "/a").capturing(new AnswerCapture("x", json("$.x"), Optional.empty()));
        Asking second = Asking.get("b", "/b/", "x").header("X-Value", "", "x");
        String hostile = TinyServer.answer(200, "{\"x\":\"v HTTP/1.1\\r\\nEvil: yes\\r\\n\\r\\nGET /evil\"}");
        try (TinyServer server = listening(line -> hostile)) {
            run(server, journey(first, second), () -> memory.count("request.b.finished") > 1);
        }
        assertThat(heard).noneMatch(line -> line.startsWith("Evil") || line.startsWith("GET /evil"));
        assertThat(heard).anyMatch(line -> line.startsWith("GET /b/v%20HTTP/1.1%0D%0AEvil:%20yes"));
    }

    @Test
    void aWrongAnswerCountsAgainstCorrectnessAndIsToldOnce() throws IOException {
        AnswerCheck check = new AnswerCheck(body(), new AnswerCheck.Holds(Wording.of("coffee")));
        try (TinyServer server = TinyServer.answering(OK)) {
            run(server, journey(Asking.get("x", "/x").checking(check)), () -> memory.count("load.wrong") > 3);
            assertThat(server.connections()).as("the connection is kept").isEqualTo(1);
        }
        assertThat(memory.last("correctness")).hasValue(0);
        assertThat(memory.count("load.finished")).isZero();
        assertThat(memory.events())
                .filteredOn(event -> event.toString().contains("an answer is wrong"))
                .singleElement()
                .isInstanceOfSatisfying(Event.Warned.class, warned -> assertThat(warned.text())
                        .isEqualTo("an answer is wrong: 'x' expects that body holds 'coffee', found 'hello'"));
    }

    @Test
    void aStatusThatIsAskedForIsRightAndAnotherIsNot() throws IOException {
        Asking gone = Asking.get("gone", "/gone").answering(404);
        Asking made = Asking.get("made", "/made").answering(201);
        try (TinyServer server =
                listening(line -> line.contains("gone") ? TinyServer.answer(404, "") : TinyServer.answer(200, ""))) {
            run(server, journey(gone, made), () -> memory.count("request.made.wrong") > 3);
        }
        assertThat(memory.count("request.gone.failed")).isZero();
        assertThat(memory.count("load.status4xx")).isZero();
        assertThat(memory.last("request.made.correctness")).hasValue(0);
    }

    /** The server fails every first try. */
    @Test
    void everyTryIsCountedAndTheTimeGoesOnFromTheFirst() throws IOException {
        AtomicInteger count = new AtomicInteger();
        Asking patient = Asking.get("x", "/x").retrying(2, Duration.ofMillis(40));
        try (TinyServer server =
                listening(line -> count.incrementAndGet() % 2 == 1 ? TinyServer.answer(503, "") : OK)) {
            run(server, journey(patient), () -> memory.count("load.finished") > 3);
        }
        assertThat(memory.count("load.retried")).isEqualTo(memory.count("load.status5xx"));
        assertThat(memory.count("request.x.retried")).isEqualTo(memory.count("load.retried"));
        assertThat(memory.total("latency").getTotalCount()).isEqualTo(memory.count("load.finished"));
        assertThat(memory.total("latency").getMinValue()).isGreaterThanOrEqualTo(39_900);
        assertThat(memory.total("serviceTime").getMinValue()).isLessThan(39_900);
    }

    @Test
    void aRequestThatFailsEndsTheRound() throws IOException {
        try (TinyServer server = listening(line -> line.contains("/b") ? TinyServer.answer(500, "") : OK)) {
            run(
                    server,
                    journey(Asking.get("a", "/a"), Asking.get("b", "/b"), Asking.get("c", "/c")),
                    () -> memory.count("request.b.failed") > 3);
        }
        assertThat(memory.count("request.a.started"))
                .isBetween(memory.count("request.b.started"), memory.count("request.b.started") + 1);
        assertThat(memory.count("request.c.started")).isZero();
    }

    @Test
    void rowsAreFedInTheirOrderAgainAndAgain() throws IOException {
        List<String> fed = fed("name,x\r\nann,1\n\"b, \"\"b\"\"\",2\n", OptionalLong.empty());
        assertThat(fed).startsWith("GET /ann/1 HTTP/1.1", "GET /b,%20%22b%22/2 HTTP/1.1", "GET /ann/1 HTTP/1.1");
    }

    @Test
    void rowsAreDrawnAtRandomButTheSameInEachRun() throws IOException {
        String rows = "[{\"name\":\"a\",\"x\":1},{\"name\":\"b\",\"x\":2},{\"name\":\"c\",\"x\":3}]";
        List<String> once = fed(rows, OptionalLong.of(7)).subList(0, 6);
        heard.clear();
        assertThat(fed(rows, OptionalLong.of(7))).startsWith(once.toArray(new String[0]));
        assertThat(once).doesNotContainSequence("GET /a/1 HTTP/1.1", "GET /b/2 HTTP/1.1", "GET /c/3 HTTP/1.1");
    }

    @Test
    void aFileThatHasChangedSinceThePlanIsRefused() throws IOException {
        Feeder feeder = feeder("name,x\nann,1\n", OptionalLong.empty());
        Files.writeString(Path.of(feeder.file().path()), "name,x\nbob,1\n");
        try (TinyServer server = TinyServer.answering(OK)) {
            assertThatThrownBy(() -> Loads.closed(server.uri(), List.of(feeding(feeder)), clock, memory))
                    .hasMessageContaining("has changed since the plan was made");
        }
    }

    @Test
    void eachRequestHasAConnectionOfItsOwnWhereThatIsAsked() throws IOException {
        Journey anew = new Journey(
                "x", 1, Asking.requests(Asking.get("x", "/x")), Duration.ZERO, true, Optional.empty(), HERE);
        try (TinyServer server = listening(line -> OK)) {
            run(server, anew, () -> memory.count("load.finished") > 10);
            assertThat(server.connections()).isEqualTo(server.requests());
        }
        assertThat(heard).contains("Connection: close");
        assertThat(memory.count("load.failed")).isZero();
    }

    @Test
    void aRequestHasATimeoutOfItsOwnAndTheClientThinksBetween() throws IOException {
        Asking slow = Asking.get("slow", "/slow").within(Duration.ofMillis(50));
        Asking thoughtful = Asking.get("quick", "/quick").thinking(Duration.ofMillis(120));
        long begin = clock.nanos();
        try (TinyServer server = new TinyServer(line -> {
            line.request();
            line.say(OK);
            line.hush();
        })) {
            run(server, journey(thoughtful, slow), () -> memory.count("request.slow.failed") > 2);
        }
        double rounds = (clock.nanos() - begin) / 170e6;
        assertThat((double) memory.count("request.slow.failed")).isLessThanOrEqualTo(rounds);
        assertThat(memory.count("load.timedOut")).isEqualTo(memory.count("request.slow.failed"));
    }

    @Test
    void weightsDivideTheClients() throws IOException {
        Journey often =
                new Journey("o", 3, Asking.requests(Asking.get("o", "/o")), second(), false, Optional.empty(), HERE);
        Journey seldom =
                new Journey("s", 1, Asking.requests(Asking.get("s", "/s")), second(), false, Optional.empty(), HERE);
        try (TinyServer server = listening(line -> OK);
                LoadGenerator load = Loads.closed(server.uri(), List.of(often, seldom), clock, memory)) {
            load.follow(new Hold(8, Duration.ofMinutes(1), HERE));
            await().until(() -> server.requests() >= 8);
            await().until(() -> memory.count("request.s.finished") >= 2);
        }
        assertThat(heard.stream().filter(l -> l.startsWith("GET")).limit(8))
                .filteredOn(l -> l.startsWith("GET /o"))
                .hasSize(6);
    }

    private List<String> fed(String rows, OptionalLong seed) throws IOException {
        Feeder feeder = feeder(rows, seed);
        try (TinyServer server = listening(line -> OK)) {
            run(server, feeding(feeder), () -> server.requests() > 6);
        }
        return heard.stream().filter(line -> line.startsWith("GET")).toList();
    }

    private Feeder feeder(String rows, OptionalLong seed) throws IOException {
        Path file = Files.writeString(folder.resolve("rows"), rows);
        byte[] bytes = Files.readAllBytes(file);
        DataFile kept = new DataFile(file.toString(), DataRows.hash(bytes));
        return new Feeder(kept, DataTable.parse(rows).columns(), seed);
    }

    private static Journey feeding(Feeder feeder) {
        return new Journey(
                "x",
                1,
                Asking.requests(Asking.get("x", "/", "name", "/", "x")),
                Duration.ZERO,
                false,
                Optional.of(feeder),
                HERE);
    }

    private void run(TinyServer server, Journey journey, java.util.concurrent.Callable<Boolean> until) {
        try (LoadGenerator load = Loads.closed(server.uri(), List.of(journey), clock, memory)) {
            load.follow(new Hold(1, Duration.ofMinutes(1), HERE));
            await().until(until);
        }
    }

    /** Notes every line of what it is asked, and its body, and answers by the first line. */
    private TinyServer listening(java.util.function.UnaryOperator<String> answer) throws IOException {
        return new TinyServer(line -> {
            for (String asked = line.asked(); !asked.isEmpty(); asked = line.asked()) {
                asked.lines().forEach(heard::add);
                line.say(answer.apply(asked));
            }
        });
    }

    private static Duration second() {
        return Duration.ofSeconds(1);
    }

    private static AnswerPart json(String path) {
        return new AnswerPart.JsonAt(path);
    }

    private static AnswerPart body() {
        return new AnswerPart.Body();
    }
}
