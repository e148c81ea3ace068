package chaos.verdict;

import chaos.diagnosis.ResourceLimits.Bottleneck;
import chaos.plan.Expectation;
import java.util.Optional;

/** A claim on which resource was nearest to its limit when the trouble began: {@code bottleneck}. */
final class BottleneckClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) {
        Optional<Bottleneck> found = evidence.diagnosis().limits().bottleneck();
        String how = found.map(b -> "(" + Math.round(100 * b.nearness()) + " % of its limit " + b.when() + ")")
                .orElse("(no resource was near its limit, or nobody had trouble)");
        return Limits.ofName(expectation, found.map(Bottleneck::resource).orElse("none"), how, part.span());
    }
}
