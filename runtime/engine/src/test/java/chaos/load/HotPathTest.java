package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is done for each request makes no garbage, so that the collector never disturbs the times that are measured. */
class HotPathTest {

    private static final int WARM_UP = 5_000;
    private static final int REQUESTS = 100_000;
    private static final double MOST_BYTES = 1;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Meter meter = new Meter();
    private final Tally tally = new Tally();

    @Test
    void answersOfAnyShapeAreReadWithoutGarbage() {
        assertNoGarbage("HTTP/1.1 200 OK\r\nDate: %d\r\nContent-Length: 13\r\n\r\nHello, World!");
        assertNoGarbage(
                "HTTP/1.1 200 OK\r\nDate: %d\r\nTransfer-Encoding: chunked\r\n\r\nd\r\nHello, World!\r\n0\r\n\r\n");
    }

    /** The heads of neighbours differ, so that each is read and remembered; and every third comes in two pieces. */
    private void assertNoGarbage(String shape) {
        ByteBuffer one = bytes(String.format(shape, 1));
        ByteBuffer other = bytes(String.format(shape, 2));
        HeadMemo memo = new HeadMemo();
        Parser parser = new Parser(memo);
        requests(parser, memo, one, other, WARM_UP);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        requests(parser, memo, one, other, REQUESTS);
        long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat((after - before) / (double) REQUESTS)
                .as("bytes of garbage a request, at most %s", MOST_BYTES)
                .isLessThan(MOST_BYTES);
    }

    private void requests(Parser parser, HeadMemo memo, ByteBuffer one, ByteBuffer other, int count) {
        for (int i = 0; i < count; i++) {
            ByteBuffer in = i % 2 == 0 ? one : other;
            tally.start();
            meter.lateness(i % WARM_UP);
            parser.expect(memo, false);
            if (i % 3 == 0) {
                parser.feed(in.position(0).limit(20 + i % 10));
            }
            parser.feed(in.limit(in.capacity()));
            in.position(0);
            meter.answered(1_000L * (i % WARM_UP), 900L * (i % WARM_UP));
            tally.end(Ending.ofStatus(parser.status()));
        }
        assertThat(parser.over()).isTrue();
    }

    private static ByteBuffer bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
