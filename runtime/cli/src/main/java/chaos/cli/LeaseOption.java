package chaos.cli;

import chaos.quantity.Span;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long faults may outlive the program that began them. */
final class LeaseOption {

    @Option(
            names = "--beat",
            paramLabel = "TIME",
            converter = AmountConverters.ToDuration.class,
            defaultValue = "1 s",
            description = "How often the holder of the faults hears from us (default: ${DEFAULT-VALUE}).")
    private Duration beat = Duration.ofSeconds(1);

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            converter = AmountConverters.ToDuration.class,
            defaultValue = "5 s",
            description = "How long it bears silence before it undoes them (default: ${DEFAULT-VALUE}).")
    private Duration grace = Duration.ofSeconds(5);

    Duration beat() {
        return beat;
    }

    /** Longer than the beat, so that one late sign ends nothing. */
    Duration grace() {
        if (beat.toMillis() < 1 || grace.compareTo(beat) <= 0) {
            throw new Refusal(
                    "the grace must be longer than the beat, and the beat at least 1 ms, got " + Span.print(grace)
                            + " and " + Span.print(beat),
                    "Give a longer --grace or a shorter --beat.");
        }
        return grace;
    }
}
