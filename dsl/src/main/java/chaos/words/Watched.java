package chaos.words;

import chaos.plan.Signal;
import chaos.plan.Watch;
import chaos.plan.Watch.Source;
import chaos.quantity.Dimension;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signal of the script's own, as far as it has been said. */
public final class Watched implements Word {

    private final Sentence sentence;
    private final String name;
    private @Nullable Source source;
    private @Nullable Duration period;

    Watched(Sentence sentence, String name) {
        this.sentence = sentence;
        this.name = name;
    }

    /** Where its number comes from. */
    public From from(Source where) {
        source = where;
        sentence.needs("`every <duration>`");
        return new From();
    }

    String name() {
        return name;
    }

    Optional<Watch> watch() {
        return source == null || period == null
                ? Optional.empty()
                : Optional.of(new Watch(new Signal(name, dimension(source)), source, period, sentence.origin()));
    }

    /** Prometheus names carry their base unit: {@code _seconds}, {@code _bytes}. */
    private static Dimension dimension(Source source) {
        if (source instanceof Watch.FileSize) {
            return Dimension.SIZE;
        }
        String name = source instanceof Watch.Metric metric ? metric.name() : "";
        if (name.endsWith("_seconds")) {
            return Dimension.DURATION;
        }
        return name.endsWith("_bytes") ? Dimension.SIZE : Dimension.COUNT;
    }

    /** A signal whose source is known. */
    public final class From implements Word {

        private From() {}

        /** How often it is taken. */
        public void every(Duration time) {
            sentence.done();
            if (Laws.takesTime(sentence, "the time between two samples", time)) {
                period = time;
            }
        }
    }
}
