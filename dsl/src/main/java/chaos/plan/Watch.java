package chaos.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A signal beside the built-in ones, taken every so often. */
public record Watch(Signal signal, Source source, Duration every, Origin origin) {

    /** Where the signal's number comes from. */
    public sealed interface Source permits Metric, FileSize, CommandNumber {}

    /** A Prometheus metric of the service, picked by its labels; several that fit are added up. */
    public record Metric(String name, Map<String, String> labels) implements Source {
        public Metric {
            labels = Map.copyOf(labels);
        }
    }

    /** The size of a file in bytes; a file that is not there has no value. */
    public record FileSize(String path) implements Source {}

    /** The first number that a command prints. */
    public record CommandNumber(List<String> command) implements Source {
        public CommandNumber {
            command = List.copyOf(command);
        }
    }
}
