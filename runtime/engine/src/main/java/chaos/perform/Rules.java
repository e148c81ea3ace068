package chaos.perform;

import chaos.journal.Sample;
import chaos.plan.AbortRule;
import chaos.plan.Response;
import chaos.plan.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The script's abort rules and responses, each waiting for its condition. */
final class Rules {

    private final List<Rule<AbortRule>> aborts;
    private final List<Rule<Response>> responses;

    Rules(Scenario plan) {
        aborts = plan.abort().stream().map(a -> new Rule<>(a, a.when(), 0)).toList();
        responses = plan.respond().stream()
                .map(r -> new Rule<>(r, r.when(), r.cooldown().toMillis()))
                .toList();
    }

    void observe(Sample sample) {
        all().forEach(rule -> rule.observe(sample));
    }

    void observe(Recognition recognition, long now) {
        all().forEach(rule -> recognition.feed(rule.tracker(), now));
    }

    /** The abort rule whose condition has become so. */
    Optional<AbortRule> abort(long now) {
        return aborts.stream().filter(rule -> rule.speaks(now)).map(Rule::what).findFirst();
    }

    /** The responses whose conditions have become so. */
    List<Response> responses(long now) {
        return responses.stream()
                .filter(rule -> rule.speaks(now))
                .map(Rule::what)
                .toList();
    }

    private Stream<Rule<?>> all() {
        return Stream.concat(aborts.stream(), responses.stream());
    }
}
