package chaos.perform;

import chaos.journal.Interval;
import chaos.journal.Sample;
import chaos.plan.AbortRule;
import chaos.plan.Breaks;
import chaos.plan.Response;
import chaos.plan.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The script's abort rules and responses, each waiting for its condition. */
final class Rules {

    private final List<Rule<AbortRule>> aborts;
    private final List<Rule<Breaks.Rule>> breaks;
    private final List<Rule<Response>> responses;

    Rules(Scenario plan) {
        aborts = plan.abort().stream().map(a -> new Rule<>(a, a.when(), 0)).toList();
        breaks = breaks(plan).stream().map(b -> new Rule<>(b, b.when(), 0)).toList();
        responses = plan.respond().stream()
                .map(r -> new Rule<>(r, r.when(), r.cooldown().toMillis()))
                .toList();
    }

    void observe(Sample sample) {
        all().forEach(rule -> rule.observe(sample));
    }

    /** A script that has no interest in a break is not told of one. */
    private static List<Breaks.Rule> breaks(Scenario plan) {
        boolean asked = plan.breaks().isPresent() || !plan.load().untilBroken().isEmpty();
        return asked ? plan.breaks().orElse(Breaks.DEFAULT).when() : List.of();
    }

    void observe(Interval interval) {
        all().forEach(rule -> rule.tracker().observe(interval));
    }

    void observe(Recognition recognition, long now) {
        all().forEach(rule -> recognition.feed(rule.tracker(), now));
    }

    /** The abort rule whose condition has become so. */
    Optional<AbortRule> abort(long now) {
        return aborts.stream().filter(rule -> rule.speaks(now)).map(Rule::what).findFirst();
    }

    /** The rule by which the service has come to be broken. */
    Optional<Breaks.Rule> broke(long now) {
        return breaks.stream().filter(rule -> rule.speaks(now)).map(Rule::what).findFirst();
    }

    /** The responses whose conditions have become so. */
    List<Response> responses(long now) {
        return responses.stream()
                .filter(rule -> rule.speaks(now))
                .map(Rule::what)
                .toList();
    }

    private Stream<Rule<?>> all() {
        return Stream.of(aborts, breaks, responses).flatMap(List::stream);
    }
}
