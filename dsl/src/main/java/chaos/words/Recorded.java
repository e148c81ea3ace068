package chaos.words;

import chaos.plan.ArrivalReplay;
import chaos.plan.DataFile;
import chaos.plan.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Arrivals that were recorded once, to be replayed; what cannot be read was told already. */
public final class Recorded implements Word {

    private final @Nullable DataFile file;
    private final List<Double> times;
    private final List<Double> counts;

    Recorded(@Nullable DataFile file, List<Double> times, List<Double> counts) {
        this.file = file;
        this.times = times;
        this.counts = counts;
    }

    Optional<ArrivalReplay> replay(Origin origin) {
        return file == null ? Optional.empty() : Optional.of(new ArrivalReplay(file, times, counts, origin));
    }
}
