package chaos.words;

import chaos.plan.Backpressure;
import chaos.plan.Backpressure.Beyond;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import chaos.plan.OpenShape;
import chaos.plan.Origin;
import chaos.plan.Spacing;
import chaos.quantity.Span;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code load { each client requests '/x' every 100.ms; hold 10.clients lasting 1.min }}: who asks for what, and when. */
public final class LoadBlock extends ShapesBlock {

    private static final long SEED = 1;
    private static final Duration SHORTEST_TICK = Duration.ofNanos(100_000);
    private static final Duration LONGEST_TICK = Duration.ofMillis(100);
    private static final Duration LONGEST_LATE = Duration.ofSeconds(10);

    private static final String MIXED =
            "a load is of clients or of arrivals, not of both: a client waits for its answer"
                    + " before it asks again, an arrival comes whatever became of those before";

    private static final String PACELESS = "an arrival has no pace of its own: the rate says when the next one comes";

    private final Map<String, Sentence> ofArrivals = new LinkedHashMap<>();
    private final List<ClientWork> work = new ArrayList<>();
    private final List<JourneyBlock> journeys = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> sources = new ArrayList<>();
    private Spacing spacing = Load.Arriving.DEFAULT.spacing();
    private Backpressure bound = Load.Arriving.DEFAULT.backpressure();
    private Duration tick = Load.Arriving.DEFAULT.tick();
    private Optional<Duration> late = Optional.empty();

    LoadBlock(Saying saying) {
        super(saying);
    }

    /** What every client does, again and again. */
    public EachClient each(ClientNoun client) {
        return each("each client");
    }

    /** What is done at every arrival, once. */
    public EachClient each(ArrivalNoun arrival) {
        return each("each arrival");
    }

    /** A way of several requests. */
    public void journey(
            String name, @DelegatesTo(value = JourneyBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Sentence sentence = saying().begin("journey", "");
        sentence.done();
        Laws.name(saying(), "a journey's name", name);
        if (!names.add(name)) {
            saying().slip("the journey '" + name + "' is said a second time", name, "a name of its own");
        }
        JourneyBlock block = new JourneyBlock(saying(), sentence, name);
        Bodies.say(body, block);
        block.end();
        journeys.add(block);
    }

    /** How arrivals lie within their rate, evenly unless said. */
    public void spacing(SpacingNoun how) {
        ofArrivals.put("spacing", saying().begin("spacing", null));
        spacing = how.spacing();
    }

    /** As even as the rate is. */
    public SpacingNoun getEven() {
        return new SpacingNoun(new Spacing.Even());
    }

    /** Independent of one another, as people are; the same in each run. */
    public SpacingNoun getPoisson() {
        return poisson(SEED);
    }

    /** Independent of one another, by this seed. */
    public SpacingNoun poisson(long seed) {
        return new SpacingNoun(new Spacing.Poisson(seed));
    }

    /** What becomes of arrivals beyond a bound on the requests in flight; they queue beyond 1000 unless said. */
    public Bounding backpressure(BeyondNoun beyond) {
        Sentence sentence = saying().begin("backpressure", "`beyond <requests in flight>`");
        ofArrivals.put("backpressure", sentence);
        return new Bounding(sentence, beyond.beyond(), b -> bound = b);
    }

    /** They wait their turn. */
    public BeyondNoun getQueueing() {
        return new BeyondNoun(Beyond.QUEUE);
    }

    /** They are never sent, and counted. */
    public BeyondNoun getDropping() {
        return new BeyondNoun(Beyond.DROP);
    }

    /** How often what has become due is sent, 1 ms unless said: a shorter tick is less late, and costs more. */
    public void tick(Duration time) {
        if (time.compareTo(SHORTEST_TICK) < 0 || time.compareTo(LONGEST_TICK) > 0) {
            String law = "a tick is 0.1 ms to 100 ms";
            saying().slip(law + ", got " + Span.print(time), Span.print(time), "1.ms, or 0.25.ms");
        } else {
            ofArrivals.put("tick", saying().begin("tick", null));
            tick = time;
        }
    }

    /**
     * How late sends may be at their p99, 20 ms or two ticks unless said: beyond it what sends is saturated, and its figures
     * tell of it.
     */
    public void mayBeLate(Duration time) {
        if (time.compareTo(SHORTEST_TICK) < 0 || time.compareTo(LONGEST_LATE) > 0) {
            String law = "what is sent may be 0.1 ms to 10 s late";
            saying().slip(law + ", got " + Span.print(time), Span.print(time), "5.ms");
        } else {
            late = Optional.of(time);
        }
    }

    /** The addresses of this machine that are sent from, in turns: each has its own 28 000 ports. */
    public void from(String... addresses) {
        for (String address : addresses) {
            if (Laws.address(saying(), address)) {
                sources.add(address);
            }
        }
    }

    /** Tells what belongs to the other model than the one that the shapes are of. */
    void check() {
        if (shapes().isEmpty()) {
            return;
        }
        boolean open = load().open();
        List<LoadShape> strange =
                shapes().stream().filter(s -> s instanceof OpenShape != open).toList();
        strange.forEach(shape -> slip(shape.origin(), MIXED));
        for (ClientWork each : work) {
            checkWork(each, open);
        }
        for (JourneyBlock each : journeys) {
            if (open && each.pace() != null) {
                each.sentence().slip(PACELESS, "every", "no `every`");
            }
        }
        if (!open) {
            ofArrivals.forEach((word, sentence) -> sentence.slip(
                    "`" + word + "` belongs to a load of arrivals: each client has at most one request in flight",
                    word,
                    "`arrive <rate> lasting <duration>`"));
        }
    }

    private static void checkWork(ClientWork each, boolean open) {
        String verb = each.sentence().verb();
        String wanted = open ? "each arrival" : "each client";
        if (!verb.equals(wanted) && open) {
            each.sentence().slip("this load is of arrivals: say `" + wanted + "`", verb, wanted);
        } else if (!verb.equals(wanted)) {
            each.sentence().slip("this load is of clients: say `" + wanted + "`", verb, wanted);
        } else if (open && each.paced()) {
            each.sentence().slip(PACELESS, "every", "no `every`");
        }
    }

    private void slip(Origin origin, String message) {
        saying().add(new Slip(origin.line(), 1, message, "", "one kind of shapes", false));
    }

    Load load() {
        List<Journey> all = new ArrayList<>();
        for (ClientWork each : work) {
            all.add(each.journey());
        }
        journeys.forEach(block -> block.journey().ifPresent(all::add));
        return new Load(all, shapes(), new Load.Arriving(spacing, bound, tick, late), sources, untilBroken());
    }

    private EachClient each(String who) {
        return new EachClient(saying().begin(who, "`requests '<path>'` or `posts '<body>' to '<path>'`"), work::add);
    }
}
