package chaos.words;

import chaos.plan.Load;
import chaos.quantity.Rate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code warm up { hold 10.clients lasting 20.s; steady 30.s }}: the load before the gate, and how long it must hold. */
public final class WarmUpBlock extends ThatBlock {

    private final Saying saying;
    private @Nullable Clients clients;
    private @Nullable Rate rate;
    private Duration length = Duration.ofSeconds(10);
    private Duration steady = Duration.ofSeconds(30);
    private @Nullable Duration patience;
    private int line;

    WarmUpBlock(Saying saying) {
        super(saying);
        this.saying = saying;
    }

    /** The warm-up load of clients. */
    public Holding hold(Clients number) {
        return new Holding(saying.begin("hold", "`lasting <duration>`"), number, (shape, sentence) -> {
            clients = number;
            line = sentence.origin().line();
            length = shape.lasting();
        });
    }

    /** The warm-up load of arrivals. */
    public Arriving arrive(Rate perSecond) {
        return new Arriving(saying.begin("arrive", "`lasting <duration>`"), perSecond, (shape, sentence) -> {
            rate = perSecond;
            line = sentence.origin().line();
            length = shape.lasting();
        });
    }

    /** How long the steady state must hold without a break. */
    public void steady(Duration time) {
        steady = time;
    }

    /** How long the gate waits, after the warm-up, for the steady state to have held. */
    public void patience(Duration time) {
        patience = time;
    }

    /** Tells a warm-up of another model than the load's. */
    void check(Load load) {
        boolean strange = load.open() ? clients != null : rate != null;
        if (strange && !load.shapes().isEmpty()) {
            String kind = load.open() ? "arrivals" : "clients";
            String wanted = load.open() ? "`arrive <rate> lasting <duration>`" : "`hold <clients> lasting <duration>`";
            String message = "the load is of " + kind + ", so its warm-up is too: say " + wanted;
            saying.add(new Slip(line, 1, message, "", wanted, false));
        }
    }

    @Nullable Clients clients() {
        return clients;
    }

    @Nullable Rate rate() {
        return rate;
    }

    Duration length() {
        return length;
    }

    Duration steady() {
        return steady;
    }

    Duration patience() {
        return patience == null ? steady.multipliedBy(2) : patience;
    }
}
