package chaos.words;

import chaos.plan.Plan;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import org.jspecify.annotations.Nullable;

/** The top of a scenario: the blocks, and what is attacked. */
public abstract class ScenarioScript extends AskWords {

    private final ScenarioDraft draft = new ScenarioDraft(saying());

    /** The claim of the experiment, in a sentence. */
    public void scenario(String title) {
        draft.title(title);
    }

    /** What is attacked: a release of the bundled shop. */
    public void target(BundledShop shop) {
        draft.target(shop.target());
    }

    /** What is attacked: a service that runs already. */
    public void target(Service service) {
        draft.target(service.target());
    }

    /** A service at an address. */
    public Service service(String address) {
        return new Service(saying(), address);
    }

    /** What is attacked, spoken of. */
    public TargetNoun getTarget() {
        return new TargetNoun();
    }

    /** A proxy that stands in front of something while the run lasts, for faults to be done to what goes through it. */
    public Proxying proxy(String name) {
        Sentence sentence = saying().begin("proxy", "`inFrontOf target` or `inFrontOf '<host>:<port>'`");
        return new Proxying(sentence, name, draft.proxies()::add);
    }

    /** The second word of {@code warm up { .. }}. */
    public UpPhase up(@DelegatesTo(value = WarmUpBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Sentence sentence = saying().begin("up", "`warm` before it");
        WarmUpBlock block = draft.begin("warm up", new WarmUpBlock(saying()));
        Bodies.say(body, block);
        return new UpPhase(sentence, block);
    }

    /** The load before the gate, and how long the steady state must hold. */
    public void warm(UpPhase up) {
        up.said();
    }

    /** What users are promised: measured and reported. */
    public void slo(@DelegatesTo(value = SloBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, draft.begin("slo", new SloBlock(saying())));
    }

    /** Who asks for what, and when. */
    public void load(@DelegatesTo(value = LoadBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, draft.begin("load", new LoadBlock(saying())));
    }

    /** Which fault begins when. */
    public void chaos(@DelegatesTo(value = ChaosBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, draft.begin("chaos", new ChaosBlock(saying())));
    }

    /** Signals of the script's own. */
    public void watch(@DelegatesTo(value = WatchBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, draft.begin("watch", new WatchBlock(saying())));
    }

    /** When the run is given up. */
    public void abort(@DelegatesTo(value = AbortBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, draft.begin("abort", new AbortBlock(saying())));
    }

    /** When the service counts as broken under its load. */
    public void breaks(@DelegatesTo(value = BreaksBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, draft.begin("breaks", new BreaksBlock(saying())));
    }

    /** What is done when something is noticed. */
    public void respond(@DelegatesTo(value = RespondBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, draft.begin("respond", new RespondBlock(saying())));
    }

    /** What decides the verdict. */
    public void expect(@DelegatesTo(value = ExpectBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, draft.begin("expect", new ExpectBlock(saying())));
    }

    @Override
    final @Nullable Plan plan() {
        return draft.plan();
    }
}
