package chaos.words;

import chaos.plan.Expectation.Phase;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.EnumMap;
import java.util.Map;

/** {@code expect { that latency.p99 isBelow 1.s; after faults { .. } }}: what decides the verdict. */
public final class ExpectBlock extends ThatBlock {

    private final Saying saying;
    private final Map<Phase, FaultsBlock> phases = new EnumMap<>(Phase.class);

    ExpectBlock(Saying saying) {
        super(saying);
        this.saying = saying;
    }

    /** The claims about a phase of the faults. */
    public FaultsPhase faults(
            @DelegatesTo(value = FaultsBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> claims) {
        Sentence sentence = saying.begin("faults", "`during` or `after` before it");
        FaultsBlock block = new FaultsBlock(saying);
        Bodies.say(claims, block);
        return new FaultsPhase(sentence, block);
    }

    /** While at least one fault is active. */
    public void during(FaultsPhase faults) {
        add("during faults", Phase.DURING_FAULTS, faults);
    }

    /** From the end of the last fault on. */
    public void after(FaultsPhase faults) {
        add("after faults", Phase.AFTER_FAULTS, faults);
    }

    Map<Phase, FaultsBlock> phases() {
        return phases;
    }

    private void add(String words, Phase phase, FaultsPhase faults) {
        if (phases.putIfAbsent(phase, faults.said()) != null) {
            faults.sentence().slip("`" + words + "` is said a second time", words, "`" + words + "` once");
        }
    }
}
