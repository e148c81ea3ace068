package chaos.words;

import chaos.plan.LoadShape;
import chaos.quantity.Rate;
import java.util.ArrayList;
import java.util.List;

/** The words for how many clients there are, or how many requests arrive, over time. */
public abstract class ShapesBlock implements Word {

    private final Saying saying;
    private final List<LoadShape> shapes = new ArrayList<>();
    private final List<Integer> untilBroken = new ArrayList<>();

    ShapesBlock(Saying saying) {
        this.saying = saying;
    }

    /** From one number of clients to another, evenly. */
    public final Ramping ramp(Clients from) {
        return new Ramping(begin("ramp", "`to <clients> over <duration>`"), from, shapes::add);
    }

    /** From one rate of arrivals to another, evenly. */
    public final RateRamping ramp(Rate from) {
        return new RateRamping(begin("ramp", "`to <rate> over <duration>`"), from, shapes::add);
    }

    /** The same number of clients. */
    public final Holding hold(Clients number) {
        return new Holding(begin("hold", "`lasting <duration>`"), number, (hold, s) -> shapes.add(hold));
    }

    /** The same rate of arrivals. */
    public final Arriving arrive(Rate rate) {
        return new Arriving(begin("arrive", "`lasting <duration>`"), rate, (same, s) -> shapes.add(same));
    }

    /** From one number of clients to another, in treads. */
    public final Stepping stairs(Clients from) {
        return new Stepping(begin("stairs", "`to <clients> by <clients> every <duration>`"), from, shapes::add);
    }

    /** From one rate of arrivals to another, in treads. */
    public final RateStepping stairs(Rate from) {
        return new RateStepping(begin("stairs", "`to <rate> by <rate> every <duration>`"), from, shapes::add);
    }

    /** Bursts of clients. */
    public final Pulsing pulse(Clients base) {
        String needs = "`to <clients> lasting <duration> every <duration> repeated <times>`";
        return new Pulsing(begin("pulse", needs), base, shapes::add);
    }

    /** All at once, in one moment. */
    public final Blasting blast(Clients number) {
        return new Blasting(begin("blast", "`lasting <duration>`"), number, shapes::add);
    }

    /** Down to fewer clients. */
    public final Reducing reduce(Clients from) {
        return new Reducing(begin("reduce", "`to <clients> over <duration>`"), from, shapes::add);
    }

    /** A rush: up to a rate and back. */
    public final Spiking spike(Rate base) {
        return new Spiking(begin("spike", "`to <rate> lasting <duration>`"), base, shapes::add);
    }

    /** A swing between two rates, again and again. */
    public final Swinging sine(Rate low) {
        return new Swinging(begin("sine", "`to <rate> every <duration> lasting <duration>`"), low, shapes::add);
    }

    /** Arrivals as they were recorded once. */
    public final void replay(Recorded recorded) {
        recorded.replay(saying.origin()).ifPresent(shapes::add);
    }

    /** A file with lines of seconds and rates a second. */
    public final Recorded series(String path) {
        return saying.reading(data -> Recordings.series(saying, data, path));
    }

    /** An access log in the common or the combined format. */
    public final Recorded accessLog(String path) {
        return saying.reading(data -> Recordings.accessLog(saying, data, path));
    }

    final Saying saying() {
        return saying;
    }

    final List<LoadShape> shapes() {
        return shapes;
    }

    final List<Integer> untilBroken() {
        return untilBroken;
    }

    private Sentence begin(String verb, String needs) {
        return saying.begin(verb, needs).whenUntilBroken(() -> untilBroken.add(shapes.size() - 1));
    }
}
