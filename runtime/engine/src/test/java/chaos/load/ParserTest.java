package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

    private record Shape(String text, int status, boolean closes) {}

    private static final List<Shape> WHOLE = List.of(
            new Shape("HTTP/1.1 200 OK\r\nServer: x\r\nContent-Length: 5\r\n\r\nhello", 200, false),
            new Shape("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", 200, true),
            new Shape("HTTP/1.1 200\nCONTENT-LENGTH:5  \n\nhello", 200, false),
            new Shape("HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nok", 200, true),
            new Shape("HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n\r\nok", 200, false),
            new Shape("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 200, false),
            new Shape(
                    "HTTP/1.1 201 Yes\r\nTransfer-Encoding: gzip, Chunked\r\n\r\nA;x=\"y\"\r\n0123456789\r\n1\r\nx\r\n0\r\nA: b\r\nC: d\r\n\r\n",
                    201,
                    false),
            new Shape(
                    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\nHTTP/1.1 503 No\r\nContent-Length: 1\r\n\r\n!",
                    503,
                    false),
            new Shape("HTTP/1.1 204 None\r\nContent-Length: 9\r\n\r\n", 204, false),
            new Shape("HTTP/1.1 304 Same\r\nETag: a\r\n\r\n", 304, false),
            new Shape("HTTP/1.1 404 No\r\nConnection: foo, close\r\nContent-Length: 1\r\n\r\nx", 404, true),
            new Shape("HTTP/1.1 200 OK\r\nX: a\r\n  folded: b\r\nContent-Length: 1\r\n\r\nx", 200, false));

    @Test
    void anAnswerIsWholeHoweverItsBytesAreSplit() {
        Random random = new Random(7);
        Parser parser = new Parser(new HeadMemo());
        for (int round = 0; round < 20_000; round++) {
            Shape shape = WHOLE.get(random.nextInt(WHOLE.size()));
            parser.expect(new HeadMemo(), false);
            feedInPieces(parser, bytes(shape.text), random);
            assertWhole(parser, shape);
        }
    }

    @Test
    void aRememberedHeadChangesNothing() {
        Random random = new Random(8);
        HeadMemo memo = new HeadMemo();
        Parser parser = new Parser(memo);
        for (int round = 0; round < 20_000; round++) {
            Shape shape = WHOLE.get(random.nextInt(3));
            parser.expect(memo, false);
            if (random.nextBoolean()) {
                parser.feed(bytes(shape.text));
            } else {
                feedInPieces(parser, bytes(shape.text), random);
            }
            assertWhole(parser, shape);
        }
    }

    @Test
    void whatFollowsAnAnswerIsLeftOver() {
        Parser parser = expecting();
        ByteBuffer in = bytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokmore");
        parser.feed(in);
        assertThat(parser.over()).isTrue();
        assertThat(in.remaining()).isEqualTo(4);
    }

    @Test
    void anAnswerToHeadHasNoBody() {
        Parser parser = new Parser(new HeadMemo());
        parser.expect(new HeadMemo(), true);
        parser.feed(bytes("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"));
        assertThat(parser.over()).isTrue();
    }

    @Test
    void aBodyWithoutALengthLastsUntilTheStreamEnds() {
        Parser parser = expecting();
        parser.feed(bytes("HTTP/1.1 200 OK\r\n\r\nsome"));
        parser.feed(bytes("more"));
        assertThat(parser.over()).isFalse();
        assertThat(parser.endsHere()).isTrue();
    }

    @Test
    void aCutAnswerIsNotOver() {
        for (Shape shape : WHOLE) {
            for (int length = 0; length < shape.text.length(); length++) {
                Parser parser = expecting();
                parser.feed(bytes(shape.text.substring(0, length)));
                assertThat(parser.over()).as("%s cut at %d", shape, length).isFalse();
                assertThat(parser.endsHere()).isFalse();
                assertThat(parser.begun()).isEqualTo(length > 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HELLO\r\n",
                "\r\nHTTP/1.1 200 OK\r\n",
                "HTTP/2.0 200 OK\r\n",
                "HTTP/1.1 20 OK\r\n",
                "HTTP/1.1 2000 OK\r\n",
                "HTTP/1.1 099 OK\r\n",
                "HTTP/1.1 700 OK\r\n",
                "HTTP/1.1 -20 OK\r\n",
                "HTTP/1.1\r\n",
                "HTTP/1.1 101 Switching\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: five\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: +5\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5 5\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length:\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n",
                "HTTP/1.1 200 OK\r\n: no name\r\n",
                "HTTP/1.1 200 OK\r\nbad name: x\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nokX\r\n"
            })
    void nonsenseIsBroken(String text) {
        Parser parser = expecting();
        feedInPieces(parser, bytes(text), new Random(9));
        assertThat(parser.broken()).isTrue();
        assertThat(parser.over()).isTrue();
    }

    /** It was borne where it came in one piece, and broken where it was cut. */
    @Test
    void aLineThatIsTooLongIsBrokenHoweverItIsCut() {
        Parser parser = expecting();
        parser.feed(bytes("HTTP/1.1 200 OK\r\nX: " + "x".repeat(17_000) + "\r\nContent-Length: 0\r\n\r\n"));
        assertThat(parser.broken()).isTrue();
    }

    @Test
    void anEndlessLineAndAnEndlessHeadAreBroken() {
        Parser line = expecting();
        line.feed(bytes("HTTP/1.1 200 OK\r\nX: " + "x".repeat(20_000)));
        assertThat(line.broken()).isTrue();
        Parser fields = expecting();
        fields.feed(bytes("HTTP/1.1 200 OK\r\n" + "X: 12345678901234567890\r\n".repeat(4_000)));
        assertThat(fields.broken()).isTrue();
        Parser interim = expecting();
        interim.feed(bytes("HTTP/1.1 100 Continue\r\n\r\n".repeat(4_000)));
        assertThat(interim.broken()).isTrue();
        Parser trailers = expecting();
        trailers.feed(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"));
        trailers.feed(bytes("X: 12345678901234567890\r\n".repeat(4_000)));
        assertThat(trailers.broken()).isTrue();
    }

    @Test
    void noBytesMakeItThrowOrHang() {
        Random random = new Random(10);
        Parser parser = new Parser(new HeadMemo());
        for (int round = 0; round < 50_000; round++) {
            byte[] noise = mutate(WHOLE.get(random.nextInt(WHOLE.size())).text, random);
            parser.expect(new HeadMemo(), random.nextBoolean());
            ByteBuffer in = direct(noise);
            feedInPieces(parser, in, random);
            assertThat(parser.over() || !in.hasRemaining()).isTrue();
        }
    }

    private static byte[] mutate(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void assertWhole(Parser parser, Shape shape) {
        assertThat(parser.over()).as(shape.text).isTrue();
        assertThat(parser.broken()).as(shape.text).isFalse();
        assertThat(parser.status()).isEqualTo(shape.status);
        assertThat(parser.closes()).isEqualTo(shape.closes);
    }

    private static Parser expecting() {
        Parser parser = new Parser(new HeadMemo());
        parser.expect(new HeadMemo(), false);
        return parser;
    }

    /** The pieces lie in a buffer that is used again, as the loop's is. */
    private static void feedInPieces(Parser parser, ByteBuffer whole, Random random) {
        ByteBuffer piece = ByteBuffer.allocateDirect(4_096);
        while (whole.hasRemaining() && !parser.over()) {
            int count = Math.min(whole.remaining(), 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
            piece.clear();
            piece.put(whole.slice(whole.position(), count)).flip();
            parser.feed(piece);
            whole.position(whole.position() + count - piece.remaining());
        }
    }

    private static ByteBuffer bytes(String text) {
        return direct(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
