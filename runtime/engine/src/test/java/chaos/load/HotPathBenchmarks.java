package chaos.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a request costs beside its system calls, in nanoseconds: reading its answer, planning the next send, recording its
 * times. No test, since a machine's speed proves nothing; {@code bin/bench micro} runs it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotPathBenchmarks {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\nDate: Fri, 20 Nov 2026 12:00:0%d GMT\r\n"
                    + "Content-Type: text/plain\r\nContent-Length: 13\r\nConnection: keep-alive\r\n\r\nHello, World!";
    private static final long PACE = 100_000_000;

    private final ByteBuffer one = bytes(String.format(HEAD, 1));
    private final ByteBuffer other = bytes(String.format(HEAD, 2));
    private final HeadMemo memo = new HeadMemo();
    private final Parser parser = new Parser(memo);
    private final Meter meter = new Meter();
    private long count;
    private long intended;

    /** The usual case: the head is that of the answer before. */
    @Benchmark
    public int parserOfTheSameHead() {
        return read(one);
    }

    /** The head differs from that of the answer before, as it does once a second by its date. */
    @Benchmark
    public int parserOfAnotherHead() {
        return read(count++ % 2 == 0 ? one : other);
    }

    /** The next intended send of a client. */
    @Benchmark
    public long pacer() {
        intended = Pacer.next(intended, PACE, intended + count++ % PACE);
        return intended;
    }

    /** Latency, service time and lateness of one request. */
    @Benchmark
    public void recorder() {
        long nanos = 300_000 + (count++ & 0xFFFF) * 100;
        meter.lateness(nanos & 0xFFFF);
        meter.answered(nanos, nanos - 1_000);
    }

    private int read(ByteBuffer answer) {
        parser.expect(memo, false);
        parser.feed(answer.position(0));
        return parser.status();
    }

    private static ByteBuffer bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(HotPathBenchmarks.class.getName())
                        .build())
                .run();
    }
}
