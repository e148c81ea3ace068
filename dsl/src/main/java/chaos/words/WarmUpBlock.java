package chaos.words;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code warm up { hold 10.clients lasting 20.s; steady 30.s }}: the load before the gate, and how long it must hold. */
public final class WarmUpBlock extends ThatBlock {

    private final Saying saying;
    private @Nullable Clients clients;
    private Duration length = Duration.ofSeconds(10);
    private Duration steady = Duration.ofSeconds(30);
    private @Nullable Duration patience;

    WarmUpBlock(Saying saying) {
        super(saying);
        this.saying = saying;
    }

    /** The warm-up load. */
    public Holding hold(Clients number) {
        return new Holding(saying.begin("hold", "`lasting <duration>`"), number, (shape, sentence) -> {
            clients = number;
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

    @Nullable Clients clients() {
        return clients;
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
