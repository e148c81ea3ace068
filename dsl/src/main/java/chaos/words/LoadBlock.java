package chaos.words;

import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import java.util.ArrayList;
import java.util.List;

/** {@code load { each client requests '/x' every 100.ms; hold 10.clients lasting 1.min }}: who asks for what, and when. */
public final class LoadBlock implements Word {

    private final Saying saying;
    private final List<ClientWork> work = new ArrayList<>();
    private final List<LoadShape> shapes = new ArrayList<>();

    LoadBlock(Saying saying) {
        this.saying = saying;
    }

    /** What every client does, again and again. */
    public EachClient each(ClientNoun client) {
        return new EachClient(
                saying.begin("each client", "`requests '<path>'` or `posts '<body>' to '<path>'`"), work::add);
    }

    /** From one number of clients to another, evenly. */
    public Ramping ramp(Clients from) {
        return new Ramping(saying.begin("ramp", "`to <clients> over <duration>`"), from, shapes::add);
    }

    /** The same number of clients. */
    public Holding hold(Clients number) {
        return new Holding(saying.begin("hold", "`lasting <duration>`"), number, (hold, s) -> shapes.add(hold));
    }

    /** From one number of clients to another, in treads. */
    public Stepping stairs(Clients from) {
        return new Stepping(saying.begin("stairs", "`to <clients> by <clients> every <duration>`"), from, shapes::add);
    }

    /** Bursts of clients. */
    public Pulsing pulse(Clients base) {
        String needs = "`to <clients> lasting <duration> every <duration> repeated <times>`";
        return new Pulsing(saying.begin("pulse", needs), base, shapes::add);
    }

    Load load() {
        List<Journey> journeys = new ArrayList<>();
        for (ClientWork each : work) {
            journeys.add(each.journey());
        }
        return new Load(journeys, shapes);
    }
}
