package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import chaos.plan.AnswerCapture;
import chaos.plan.AnswerCheck;
import chaos.plan.AnswerCheck.Compares;
import chaos.plan.AnswerCheck.Exists;
import chaos.plan.AnswerCheck.Holds;
import chaos.plan.AnswerCheck.Is;
import chaos.plan.AnswerCheck.Match;
import chaos.plan.AnswerCheck.Matches;
import chaos.plan.AnswerPart;
import chaos.plan.Comparator;
import chaos.plan.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What of an answer is looked at, and what of it is taken. */
class ExaminationTest {

    private static final String TEA =
            "{\"list\":[{\"id\": 7,\"name\":\"tea\",\"price\":1.5,\"no\":null}],\"list\":2,\"a b\":true}";
    private static final AnswerPart BODY = new AnswerPart.Body();

    static Stream<Arguments> matches() {
        return Stream.of(
                arguments(BODY, new Holds(Wording.of("tea")), true),
                arguments(BODY, new Holds(Wording.of("coffee")), false),
                arguments(BODY, new Holds(Asking.said("\"id\": ", "seven")), true),
                arguments(BODY, new Holds(Asking.said("\"id\": ", "eight")), false),
                arguments(BODY, new Matches("\"id\":\\s*\\d+"), true),
                arguments(BODY, new Matches("^\\{.*\\}$"), true),
                arguments(BODY, new Matches("\"id\":[a-z]"), false),
                arguments(json("$['list'][0].id"), new Is(Wording.of("7")), true),
                arguments(json("$.list[0].id"), new Is(Wording.of("8")), false),
                arguments(json("$.list[0].price"), new Compares(Comparator.IS_BELOW, 1.6), true),
                arguments(json("$.list[0].price"), new Compares(Comparator.IS_ABOVE, 1.5), false),
                arguments(json("$.list[0].name"), new Compares(Comparator.IS_BELOW, 9), false),
                arguments(json("$.list[0]"), new Holds(Wording.of("{\"id\": 7")), true),
                arguments(json("$.list[0].no"), new Is(Wording.of("null")), true),
                arguments(json("$['a b']"), new Is(Wording.of("true")), true),
                arguments(json("$"), new Exists(), true),
                arguments(json("$.list[1]"), new Exists(), false),
                arguments(json("$.list.id"), new Exists(), false),
                arguments(json("$.nothing"), new Exists(), false),
                arguments(json("$[0]"), new Exists(), false),
                arguments(new AnswerPart.HeaderOf("x-TOKEN"), new Is(Wording.of("t: 1")), true),
                arguments(new AnswerPart.HeaderOf("token"), new Exists(), false));
    }

    @ParameterizedTest
    @MethodSource("matches")
    void aPartHoldsOrDoesNot(AnswerPart part, Match match, boolean right) {
        Slots slots = new Slots();
        String[] values = {"7", "8"};
        slots.of("seven");
        slots.of("eight");
        Asking asking = Asking.get("x", "/").checking(new AnswerCheck(part, match));
        Examination examination = Objects.requireNonNull(Examination.of(asking.request(), slots));
        assertThat(examination.fault(kept(TEA), values) == null).isEqualTo(right);
        assertThat(examination.fault(kept(TEA), values) == null)
                .as("a second time")
                .isEqualTo(right);
    }

    @Test
    void whatIsMissingIsWrongAndSaysSo() {
        AnswerCapture capture = new AnswerCapture("id", BODY, Optional.of("id=(\\d+)"));
        Examination examination = Objects.requireNonNull(
                Examination.of(Asking.get("x", "/").capturing(capture).request(), new Slots()));
        var fault = Objects.requireNonNull(examination.fault(kept("\u001b[2J" + "y".repeat(200)), new String[1]));
        assertThat(fault.expected()).isEqualTo("'x' captures id from body matching 'id=(\\d+)'");
        assertThat(fault.found()).startsWith("' [2Jyy").hasSizeLessThan(100);
    }

    /** The patterns that keep a backtracking machine busy for hours, on the longest text that is looked at. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"(a+)+b", "(.*a){12}c", "(a|aa)+c", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a?){40}a{40}b"})
    void noPatternExplodes(String pattern) {
        Expression expression = new Expression(pattern);
        long begin = System.nanoTime();
        assertThat(expression.isFoundIn("a".repeat(Expression.LIMIT * 2) + "!")).isFalse();
        assertThat((System.nanoTime() - begin) / 1e9).as("seconds").isLessThan(20);
    }

    @Test
    void aBodyThatNeverEndsIsKeptInBounds() {
        Kept kept = new Kept();
        Parser parser = new Parser(new HeadMemo());
        parser.expect(new HeadMemo(), false);
        parser.keep(kept);
        parser.feed(bytes("HTTP/1.1 200 OK\r\n\r\n{\"a\":\"found\",\"b\":\""));
        for (int i = 0; i < 100; i++) {
            parser.feed(bytes("x".repeat(10_000)));
        }
        assertThat(kept.text()).hasSize(Kept.LIMIT);
        assertThat(JsonValue.at(kept.text(), chaos.plan.JsonPath.parse("$.a"))).isEqualTo("found");
        assertThat(JsonValue.at(kept.text(), chaos.plan.JsonPath.parse("$.c"))).isNull();
    }

    @Test
    void jsonThatIsDeepOrTornIsNotThere() {
        for (String text : new String[] {"", "{", "[", "[[[[", "{\"a\"", "{\"a\":", "nonsense", "{\"b\":tru", "[1,2"}) {
            assertThat(JsonValue.at(text, chaos.plan.JsonPath.parse("$.a")))
                    .as(text)
                    .isNull();
            assertThat(JsonValue.at(text, chaos.plan.JsonPath.parse("$[7].a")))
                    .as(text)
                    .isNull();
        }
        assertThat(JsonValue.at("[".repeat(100_000), chaos.plan.JsonPath.parse("$[1]")))
                .isNull();
    }

    private static Kept kept(String body) {
        Kept kept = new Kept();
        Parser parser = new Parser(new HeadMemo());
        parser.expect(new HeadMemo(), false);
        parser.keep(kept);
        parser.feed(bytes("HTTP/1.1 100 Continue\r\nX-Token: no\r\n\r\nHTTP/1.1 200 OK\r\nX-Token:  t: 1 \r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"));
        for (byte b : body.getBytes(StandardCharsets.UTF_8)) {
            parser.feed(ByteBuffer.wrap(new byte[] {'1', '\r', '\n', b, '\r', '\n'}));
        }
        parser.feed(bytes("0\r\n\r\n"));
        assertThat(parser.over()).isTrue();
        return kept;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AnswerPart json(String path) {
        return new AnswerPart.JsonAt(path);
    }
}
