package chaos.agent.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A connection without sockets, whose time is set. */
final class FakeLine implements Line {

    static final long MILLI = 1_000_000;

    private final Timers timers = new Timers(0);
    private final SplittableRandom random;
    private long now;

    /** What came out, and when, in milliseconds. */
    final List<String> out = new ArrayList<>();

    final List<Chunk.Ending> cuts = new ArrayList<>();
    final List<Double> measured = new ArrayList<>();
    long passed;
    int dropped;

    FakeLine(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A toxic's stage that leads to what is kept here. */
    Stage stage(Toxic toxic) {
        Stage stage = toxic.stage(this);
        stage.leadsTo(new Stage() {
            @Override
            void take(Chunk chunk) {
                passed += chunk.size();
                out.add(now / MILLI + " " + print(chunk));
            }
        });
        return stage;
    }

    private static String print(Chunk chunk) {
        return chunk.isEnd()
                ? chunk.ending().name()
                : US_ASCII.decode(chunk.bytes().duplicate()).toString();
    }

    static Chunk chunk(String text) {
        return Chunk.copy(ByteBuffer.wrap(text.getBytes(US_ASCII)));
    }

    static Chunk bytes(int count) {
        return Chunk.copy(ByteBuffer.allocate(count));
    }

    static Chunk end() {
        return Chunk.end(Chunk.Ending.FIN);
    }

    /** Lets time go by, to each moment at which something is due. */
    void advanceTo(long millis) {
        long end = millis * MILLI;
        long until = timers.until(now);
        while (until != Long.MAX_VALUE && now + until <= end) {
            now += until;
            timers.run(now);
            until = timers.until(now);
        }
        now = end;
    }

    /** Time goes by while nobody looks: what was due is late. */
    void stallTo(long millis) {
        now = millis * MILLI;
        timers.run(now);
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void at(long when, Runnable wake) {
        timers.add(when, wake, () -> true);
    }

    @Override
    public void drop(Chunk chunk) {
        dropped += chunk.size();
    }

    @Override
    public void cut(Chunk.Ending how) {
        cuts.add(how);
    }

    @Override
    public void measured(double value) {
        measured.add(value);
    }

    @Override
    public SplittableRandom random() {
        return random;
    }
}
