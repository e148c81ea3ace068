package chaos.probe;

import chaos.journal.RunClock;
import chaos.plan.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The first number that a command prints, as the script asks for it. */
final class WatchedCommand implements Probe {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Watch watch;
    private final Watch.CommandNumber source;
    private final RunClock clock;

    WatchedCommand(Watch watch, Watch.CommandNumber source, RunClock clock) {
        this.watch = watch;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watch " + watch.signal().name();
    }

    @Override
    public Duration every() {
        return watch.every();
    }

    @Override
    public boolean waits() {
        return true;
    }

    /** The command has as long as the time between two of it, between one second and ten. */
    @Override
    public Map<String, Double> take(long at) throws IOException {
        Duration bound = longer(Rates.SECOND, watch.every().compareTo(LONGEST) < 0 ? watch.every() : LONGEST);
        String output = new Command(source.command(), bound, clock).output();
        return Map.of(watch.signal().name(), FirstNumber.in(output));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
