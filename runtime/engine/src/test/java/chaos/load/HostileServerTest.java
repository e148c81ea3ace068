package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.journal.SystemClock;
import chaos.plan.AnswerCheck;
import chaos.plan.AnswerPart;
import chaos.plan.Hold;
import chaos.plan.Journey;
import chaos.testing.Memory;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.awaitility.Awaitility;

/** Whatever a server says, each request is counted by what became of it, nothing hangs and nothing is lost. */
class HostileServerTest {

    /** What the server does with one request: what it says, and how it goes on. */
    record Mood(String said, End end) {}

    enum End {
        GOES_ON,
        CLOSES,
        RESETS,
        HUSHES,
        NEVER_STOPS
    }

    @Provide
    Arbitrary<Mood> moods() {
        return Combinators.combine(answers(), Arbitraries.of(End.class)).as(Mood::new);
    }

    @Provide
    Arbitrary<String> answers() {
        Arbitrary<String> line = Arbitraries.of(
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 503 No\r\n",
                "HTTP/1.1 404 No\r\n",
                "HTTP/1.0 200 OK\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n",
                "HTTP/1.1 99 Low\r\n",
                "HTTP/1.1 9999999999 OK\r\n",
                "HTTP/1.1 101 Switch\r\n",
                "SSH-2.0-x\r\n",
                "\u0000\u0001\u0002",
                "");
        Arbitrary<String> fields = Arbitraries.of(
                        "Content-Length: 2\r\n",
                        "Content-Length: 0\r\n",
                        "Content-Length: -1\r\n",
                        "Content-Length: 9223372036854775808\r\n",
                        "Content-Length: 7\r\n",
                        "Transfer-Encoding: chunked\r\n",
                        "Transfer-Encoding: gzip\r\n",
                        "Connection: close\r\n",
                        "no colon\r\n",
                        " folded\r\n",
                        "X: " + "x".repeat(17_000) + "\r\n")
                .list()
                .ofMaxSize(3)
                .map(lines -> String.join("", lines));
        Arbitrary<String> body = Arbitraries.of(
                "\r\nok",
                "\r\n",
                "\r\n2\r\nok\r\n0\r\n\r\n",
                "\r\n2\r\nokX",
                "\r\nffffffffffffffffff\r\n",
                "\r\n-2\r\n",
                "\r\nok and more than was said",
                "");
        return Combinators.combine(line, fields, body).as((a, b, c) -> a + b + c);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatWasStartedHasFinishedOrFailedOrIsInFlight(
            @ForAll("journeys") Journey journey,
            @ForAll @Size(min = 1, max = 8) List<@net.jqwik.api.From("moods") Mood> moods)
            throws IOException {
        Memory memory = new Memory();
        AtomicInteger turn = new AtomicInteger();
        TinyServer.Talk talk = line -> {
            boolean on = true;
            while (on && line.request()) {
                on = act(moods.get(turn.getAndIncrement() % moods.size()), line);
            }
        };
        try (TinyServer server = new TinyServer(talk);
                LoadGenerator load = Loads.closed(
                        server.uri(), List.of(journey), Duration.ofMillis(40), new SystemClock(), memory)) {
            load.follow(new Hold(4, Duration.ofMinutes(1), Asking.HERE));
            Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> turn.get() > 12);
        }
        assertLaw(memory);
    }

    @Provide
    Arbitrary<Journey> journeys() {
        Asking checked = Asking.get("checked", "/x")
                .checking(new AnswerCheck(new AnswerPart.Body(), new AnswerCheck.Matches("(o|k)+")))
                .retrying(1, Duration.ofMillis(1));
        Journey anew = new Journey(
                "anew",
                1,
                Asking.requests(Asking.get("a", "/a"), Asking.get("b", "/b")),
                Duration.ZERO,
                true,
                Optional.empty(),
                Asking.HERE);
        return Arbitraries.of(
                new Journey("GET", "/", Duration.ZERO, Asking.HERE),
                new Journey("HEAD", "/", Duration.ZERO, Asking.HERE),
                Asking.journey(checked, Asking.get("next", "/next")),
                anew);
    }

    private static boolean act(Mood mood, TinyServer.Line line) throws IOException {
        line.say(mood.said);
        switch (mood.end) {
            case RESETS -> line.reset();
            case HUSHES -> line.hush();
            case NEVER_STOPS -> {
                for (int i = 0; i < 100; i++) {
                    line.say("X: y\r\n".repeat(1_000));
                }
            }
            default -> {}
        }
        return mood.end == End.GOES_ON;
    }

    private static void assertLaw(Memory memory) {
        long failed = Arrays.stream(Ending.values())
                .filter(Ending::failed)
                .mapToLong(kind -> memory.count(kind.signal()))
                .sum();
        assertThat(memory.count("load.failed")).isEqualTo(failed);
        assertThat(memory.count("load.started"))
                .isPositive()
                .isEqualTo(memory.count("load.finished") + failed + memory.count("inFlight"));
    }

    /** The same answer means the same however its bytes are cut, whether it is kept or not. */
    @Property(tries = 2_000)
    void cutsChangeNothing(@ForAll("answers") String answer, @ForAll @IntRange(min = 1, max = 40) int piece) {
        assertThat(verdict(answer, piece, null)).isEqualTo(verdict(answer, answer.length() + 1, null));
        assertThat(verdict(answer, piece, new Kept())).isEqualTo(verdict(answer, answer.length() + 1, null));
    }

    private static String verdict(String answer, int piece, @org.jspecify.annotations.Nullable Kept kept) {
        Parser parser = new Parser(new HeadMemo());
        parser.expect(new HeadMemo(), false);
        parser.keep(kept);
        byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < bytes.length && !parser.over()) {
            ByteBuffer in = ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at))
                    .slice();
            parser.feed(in);
            at += in.position();
        }
        boolean known = parser.headKnown();
        return parser.broken()
                ? "broken"
                : parser.over() + " " + parser.endsHere() + " " + (known ? parser.status() : 0);
    }
}
