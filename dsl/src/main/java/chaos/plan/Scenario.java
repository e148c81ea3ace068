package chaos.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One experiment: what is attacked, under which load, with which faults, and what is expected to hold.
 *
 * @param slo what users are promised: measured and reported, and the steady state of the gate
 * @param chaos the injections in the order of their begin
 * @param proxies what stands in front of the target or of something else while the run lasts
 * @param breaks when the service counts as broken; empty: {@link Breaks#DEFAULT}
 */
public record Scenario(
        String title,
        Origin origin,
        Target target,
        List<Objective> slo,
        Gate gate,
        Load load,
        List<Injection> chaos,
        List<Watch> watch,
        List<AbortRule> abort,
        Optional<Breaks> breaks,
        List<Response> respond,
        List<Expectation> expect,
        Map<String, String> answers,
        List<Proxy> proxies)
        implements Plan {

    public Scenario {
        slo = List.copyOf(slo);
        chaos = List.copyOf(chaos);
        watch = List.copyOf(watch);
        abort = List.copyOf(abort);
        respond = List.copyOf(respond);
        expect = List.copyOf(expect);
        answers = Map.copyOf(answers);
        // A plan that was stored by an older version says nothing of them.
        proxies = Optional.ofNullable(proxies).map(List::copyOf).orElseGet(List::of);
    }

    /** One without proxies. */
    public Scenario(
            String title,
            Origin origin,
            Target target,
            List<Objective> slo,
            Gate gate,
            Load load,
            List<Injection> chaos,
            List<Watch> watch,
            List<AbortRule> abort,
            Optional<Breaks> breaks,
            List<Response> respond,
            List<Expectation> expect,
            Map<String, String> answers) {
        this(title, origin, target, slo, gate, load, chaos, watch, abort, breaks, respond, expect, answers, List.of());
    }

    /** One that says nothing of when the service is broken. */
    public Scenario(
            String title,
            Origin origin,
            Target target,
            List<Objective> slo,
            Gate gate,
            Load load,
            List<Injection> chaos,
            List<Watch> watch,
            List<AbortRule> abort,
            List<Response> respond,
            List<Expectation> expect,
            Map<String, String> answers) {
        this(title, origin, target, slo, gate, load, chaos, watch, abort, Optional.empty(), respond, expect, answers);
    }

    /** How long the plan runs after the gate: to the end of the load or of the last timed fault, whichever is later. */
    public java.time.Duration length() {
        return chaos.stream().map(Injection::end).reduce(load.length(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
