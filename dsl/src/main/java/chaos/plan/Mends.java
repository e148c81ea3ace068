package chaos.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a runbook is for, so that it is offered where that is the trouble.
 *
 * @param signals the resources that it brings back, by their signals
 * @param stages the stages of a failure that it ends, whatever was used up
 */
public record Mends(List<Signal> signals, List<Stage> stages) {

    /** Of a runbook that does not say it. */
    public static final Mends NOTHING = new Mends(List.of(), List.of());

    public Mends {
        signals = List.copyOf(signals);
        stages = List.copyOf(stages);
    }

    public boolean isEmpty() {
        return signals.isEmpty() && stages.isEmpty();
    }

    /** The same as a person reads it, such as {@code heap, COMPLETE_FAILURE}; empty where it is nothing. */
    public String print() {
        return Stream.concat(signals.stream().map(Signal::name), stages.stream().map(Stage::name))
                .collect(Collectors.joining(", "));
    }
}
