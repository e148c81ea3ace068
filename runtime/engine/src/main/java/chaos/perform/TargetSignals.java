package chaos.perform;

import chaos.journal.Event;
import chaos.journal.Interval;
import chaos.journal.Recorder;
import chaos.journal.RunClock;
import chaos.journal.Sample;
import chaos.perform.act.DeedFailure;
import chaos.perform.act.Signals;
import chaos.probe.ProbeTarget;
import chaos.probe.Probes;
import chaos.probe.Sampler;
import chaos.target.ShopStatus;
import chaos.target.StandaloneShop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The signals of the bundled target that stands alone in a home, taken for as long as a check listens. */
record TargetSignals(RunClock clock, Path home) implements Signals {

    @Override
    public AutoCloseable listen(Consumer<Sample> listener) throws DeedFailure {
        StandaloneShop shop = new StandaloneShop(home);
        ShopStatus status = shop.status()
                .orElseThrow(() -> new DeedFailure("no target runs in " + home + ", so it has no signals"));
        ProbeTarget seen = new ProbeTarget(
                status.uri(), () -> pid(shop), Optional.of(status.metrics()), () -> Optional.of(home.resolve("data")));
        return Sampler.start(Probes.of(seen, List.of()), clock, new Listening(listener));
    }

    private static OptionalLong pid(StandaloneShop shop) {
        return shop.status().map(s -> OptionalLong.of(s.process().pid())).orElse(OptionalLong.empty());
    }

    /** Hands samples on, and keeps nothing. */
    private record Listening(Consumer<Sample> listener) implements Recorder {

        @Override
        public void sample(Sample sample) {
            listener.accept(sample);
        }

        @Override
        public void append(Event event) {}

        @Override
        public void interval(Interval interval) {}
    }
}
