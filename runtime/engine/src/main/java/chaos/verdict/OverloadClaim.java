package chaos.verdict;

import chaos.diagnosis.BreakPoint;
import chaos.diagnosis.Overload;
import chaos.diagnosis.Withdrawal;
import chaos.diagnosis.curve.Level;
import chaos.plan.Expectation;
import chaos.quantity.Dimension;
import java.util.Optional;
import java.util.OptionalDouble;

/** A claim on what a climbing load made of the service: where it broke, where throughput stopped rising, how it got well. */
final class OverloadClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        Overload overload = evidence.diagnosis().overload();
        return switch (expectation.condition().signal().name()) {
            case "breakPoint" -> breakPoint(expectation, part, overload);
            case "breakPoint.recovery" -> recovery(expectation, overload);
            case "lastClean" ->
                number(
                        expectation,
                        part,
                        overload.lastClean().map(Level::load).orElse(0.0),
                        "(the highest level that was clean)");
            default -> knee(expectation, part, overload);
        };
    }

    private static Finding breakPoint(Expectation expectation, Part part, Overload overload) throws Unjudgeable {
        Optional<BreakPoint> broke = overload.breakPoint();
        if (broke.isPresent()) {
            Finding.Span span = new Finding.Span(broke.get().at(), broke.get().at());
            return Limits.of(expectation, broke.get().load(), "(" + broke.get().condition() + ")", span);
        }
        double reached = overload.reached();
        String told = "it did not break under up to " + Math.round(reached);
        if (reached < expectation.condition().limit().value()) {
            throw new Unjudgeable(told + ", and was not tried beyond");
        }
        boolean upper = Limits.upper(expectation.condition().comparator());
        return new Finding(
                expectation,
                upper ? Outcome.BROKEN : Outcome.HELD,
                Optional.of("none up to " + Math.round(reached)),
                Optional.of(part.span()),
                told + "; asked was a breakPoint " + Limits.asked(expectation.condition()) + ".");
    }

    private static Finding knee(Expectation expectation, Part part, Overload overload) throws Unjudgeable {
        boolean ofThroughput = expectation.condition().signal().name().equals("knee.throughput");
        OptionalDouble value = overload.curve().knee().stream()
                .mapToDouble(k -> ofThroughput ? k.throughput() : k.load())
                .findFirst();
        if (value.isEmpty()) {
            throw new Unjudgeable(
                    "no knee was seen: throughput rose with the load up to its end, or the load had too few"
                            + " levels (" + overload.curve().levels().size() + ")");
        }
        return number(
                expectation,
                part,
                value.getAsDouble(),
                "(from " + overload.curve().levels().size() + " levels)");
    }

    private static Finding number(Expectation expectation, Part part, double value, String how) {
        return Limits.of(expectation, value, how, part.span());
    }

    private static Finding recovery(Expectation expectation, Overload overload) throws Unjudgeable {
        if (overload.breakPoint().isEmpty()) {
            throw new Unjudgeable("the service did not break, so there was nothing to recover from");
        }
        Withdrawal withdrawal = overload.withdrawal()
                .orElseThrow(() -> new Unjudgeable("the load was not withdrawn after the service broke"));
        double watched = withdrawal.watched().toMillis() / 1e3;
        Finding.Span span = new Finding.Span(
                withdrawal.at(), withdrawal.at() + withdrawal.watched().toMillis());
        if (withdrawal.recovery().isPresent()) {
            double seconds = withdrawal.recovery().get().toMillis() / 1e3;
            return Limits.of(expectation, seconds, "after the load was withdrawn", span);
        }
        String told = Dimension.DURATION.print(watched) + " after the load was withdrawn it had not recovered";
        if (watched < expectation.condition().limit().value()) {
            throw new Unjudgeable(told + ", and the run ended");
        }
        boolean upper = Limits.upper(expectation.condition().comparator());
        return new Finding(
                expectation,
                upper ? Outcome.BROKEN : Outcome.HELD,
                Optional.of("none within " + Dimension.DURATION.print(watched)),
                Optional.of(span),
                told + "; asked was a breakPoint.recovery " + Limits.asked(expectation.condition()) + ".");
    }
}
