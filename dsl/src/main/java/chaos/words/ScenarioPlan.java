package chaos.words;

import static chaos.plan.Comparator.IS_AT_LEAST;

import chaos.plan.AbortRule;
import chaos.plan.Breaks;
import chaos.plan.Condition;
import chaos.plan.Expectation;
import chaos.plan.Expectation.Phase;
import chaos.plan.Gate;
import chaos.plan.Injection;
import chaos.plan.Load;
import chaos.plan.Objective;
import chaos.plan.Origin;
import chaos.plan.Response;
import chaos.plan.Scenario;
import chaos.plan.Signal;
import chaos.plan.Target;
import chaos.plan.Watch;
import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a plan of what was said, and checks what shows only when all of it is known. */
final class ScenarioPlan {

    /** What must hold where a script promises nothing: a gate that asks for nothing would let everything pass. */
    private static final Condition ANSWERS =
            new Condition(new Signal("availability", Dimension.PERCENT), IS_AT_LEAST, new Percent(99), Duration.ZERO);

    private final Saying saying;
    private final SloBlock slo;
    private final WarmUpBlock warmUp;
    private final LoadBlock said;
    private final Load load;
    private final boolean loadSaid;
    private final ChaosBlock chaos;
    private final ProxyBook proxies;
    private final AbortBlock abort;
    private final BreaksBlock breaks;
    private final boolean breaksSaid;
    private final RespondBlock respond;
    private final ExpectBlock expect;
    private final boolean expectSaid;
    private final List<Watch> watches;
    private final Signals signals;

    ScenarioPlan(Saying saying, ScenarioDraft draft) {
        this.saying = saying;
        slo = draft.block("slo", SloBlock.class, new SloBlock(saying));
        warmUp = draft.block("warm up", WarmUpBlock.class, new WarmUpBlock(saying));
        said = draft.block("load", LoadBlock.class, new LoadBlock(saying));
        load = said.load();
        loadSaid = draft.has("load");
        proxies = draft.proxies();
        chaos = draft.block("chaos", ChaosBlock.class, new ChaosBlock(saying));
        abort = draft.block("abort", AbortBlock.class, new AbortBlock(saying));
        breaks = draft.block("breaks", BreaksBlock.class, new BreaksBlock(saying));
        breaksSaid = draft.has("breaks");
        respond = draft.block("respond", RespondBlock.class, new RespondBlock(saying));
        expect = draft.block("expect", ExpectBlock.class, new ExpectBlock(saying));
        expectSaid = draft.has("expect");
        watches = draft.block("watch", WatchBlock.class, new WatchBlock(saying)).watches();
        signals = new Signals(watches, load);
    }

    void check() {
        absent(
                loadSaid && load.journeys().isEmpty(),
                "`load` does not say what a client does",
                "`each client requests '<path>'`");
        absent(
                loadSaid && load.shapes().isEmpty(),
                "`load` does not say how many clients there are",
                "`ramp`, `hold`, `stairs`, `pulse` or `arrive`");
        said.check();
        warmUp.check(load);
        absent(
                expectSaid && expectations().isEmpty(),
                "`expect` claims nothing",
                "`that <signal> <comparator> <amount>`");
        for (ChaosBlock.Injected injected : chaos.injected()) {
            begunInTime(injected);
            injected.check(proxies);
        }
    }

    Scenario scenario(String title, Origin origin, Target target) {
        return new Scenario(
                title,
                origin,
                target,
                objectives(),
                gate(),
                load,
                injections(),
                watches,
                aborts(),
                breaks(),
                responses(),
                expectations(),
                saying.answers().taken(),
                proxies.all());
    }

    private void begunInTime(ChaosBlock.Injected injected) {
        Duration length = load.length();
        Injection injection = injected.record(proxies);
        if (injection.at().isNegative()) {
            String at = Span.print(injection.at());
            injected.sentence().slip("a fault begins at 0 s or later, got " + at, at, "0 s or later");
        }
        if (!load.shapes().isEmpty() && injection.at().compareTo(length) >= 0) {
            String at = Span.print(injection.at());
            String law = "a fault begins before the load ends, at " + Span.print(length);
            injected.sentence().slip(law + ", got " + at, at, "earlier than " + Span.print(length));
        }
    }

    private List<Injection> injections() {
        List<Injection> all = new ArrayList<>(chaos.injections(proxies));
        all.sort(Comparator.comparing(Injection::at));
        return all;
    }

    private Gate gate() {
        List<Condition> own = conditions(warmUp.claims());
        List<Condition> said = own.isEmpty() ? conditions(slo.claims()) : own;
        List<Condition> steady = said.isEmpty() ? List.of(ANSWERS) : said;
        FirstLevel level = new FirstLevel(warmUp, load);
        return new Gate(level.clients(), level.rate(), warmUp.length(), warmUp.steady(), warmUp.patience(), steady);
    }

    private List<Objective> objectives() {
        List<Objective> all = new ArrayList<>();
        for (Claim claim : slo.claims()) {
            signals.condition(claim).ifPresent(c -> all.add(new Objective(c, claim.origin())));
        }
        return all;
    }

    private List<Condition> conditions(List<Claim> claims) {
        List<Condition> all = new ArrayList<>();
        for (Claim claim : claims) {
            signals.condition(claim).ifPresent(all::add);
        }
        return all;
    }

    private List<AbortRule> aborts() {
        List<AbortRule> all = new ArrayList<>();
        for (Claim claim : abort.claims()) {
            signals.condition(claim).ifPresent(c -> all.add(new AbortRule(c, claim.origin())));
        }
        return all;
    }

    /** What is not said of a break is as usual. */
    private Optional<Breaks> breaks() {
        if (!breaksSaid) {
            return Optional.empty();
        }
        List<Breaks.Rule> when = new ArrayList<>();
        for (Claim claim : breaks.claims()) {
            signals.condition(claim).ifPresent(c -> when.add(new Breaks.Rule(c, claim.origin())));
        }
        List<Condition> recovered = conditions(breaks.recoveredClaims());
        return Optional.of(new Breaks(
                when.isEmpty() ? Breaks.DEFAULT.when() : when,
                recovered.isEmpty() ? Breaks.DEFAULT.recovered() : recovered));
    }

    private List<Response> responses() {
        List<Response> all = new ArrayList<>();
        for (Claim claim : respond.claims()) {
            claim.response(signals.of(claim)).ifPresent(all::add);
        }
        return all;
    }

    private List<Expectation> expectations() {
        List<Expectation> all = new ArrayList<>(expectations(expect.claims(), Phase.WHOLE_RUN));
        expect.phases().forEach((phase, block) -> all.addAll(expectations(block.claims(), phase)));
        return all;
    }

    private List<Expectation> expectations(List<Claim> claims, Phase phase) {
        List<Expectation> all = new ArrayList<>();
        for (Claim claim : claims) {
            signals.condition(claim).ifPresent(c -> all.add(new Expectation(c, phase, claim.origin())));
        }
        return all;
    }

    private void absent(boolean missing, String message, String expected) {
        if (missing) {
            saying.add(new Slip(1, 1, message + "; it needs " + expected, "", expected, true));
        }
    }
}
