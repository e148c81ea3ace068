package chaos.words;

import chaos.plan.FaultCall;
import chaos.plan.Injection;
import chaos.plan.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code chaos { at 30.s inject cpuSpike(60.percent) lasting 10.s }}: which fault begins when; faults are lent words. */
public final class ChaosBlock implements Word {

    private final Saying saying;
    private final List<Injected> injections = new ArrayList<>();

    ChaosBlock(Saying saying) {
        this.saying = saying;
    }

    /** The time since the end of the gate at which a fault begins. */
    public At at(Duration time) {
        return new At(saying.begin("at", "`inject <fault>`"), time);
    }

    /** What a fault that is one way has to go without: {@code without undo}. */
    public UndoNoun getUndo() {
        return new UndoNoun();
    }

    List<Injected> injected() {
        return List.copyOf(injections);
    }

    List<Injection> injections(ProxyBook proxies) {
        return injections.stream().map(injected -> injected.record(proxies)).toList();
    }

    /** A time at which something is injected. */
    public final class At implements Word {

        private final Sentence sentence;
        private final Duration time;

        private At(Sentence sentence, Duration time) {
            this.sentence = sentence;
            this.time = time;
        }

        /** The fault that begins then. */
        public Injected inject(FaultCall fault) {
            return injected(fault, false);
        }

        /** The fault that begins then, done to what goes through a proxy. */
        public Injected inject(Proxied fault) {
            return injected(fault.call(), true);
        }

        private Injected injected(FaultCall fault, boolean proxied) {
            sentence.done();
            Injected injected = new Injected(sentence, time, fault, proxied);
            injections.add(injected);
            return injected;
        }

        /** The fault that begins then, and that nothing undoes: the script has to say that it knows. */
        public OneWayInjected inject(OneWay fault) {
            sentence.needs("`without undo`, for nothing undoes `" + fault.call().kind() + "`");
            return new OneWayInjected(sentence, time, fault.call());
        }
    }

    /** A fault that is one way, and that the script has not yet consented to. */
    public final class OneWayInjected implements Word {

        private final Sentence sentence;
        private final Duration at;
        private final FaultCall fault;

        private OneWayInjected(Sentence sentence, Duration at, FaultCall fault) {
            this.sentence = sentence;
            this.at = at;
            this.fault = fault;
        }

        /** The consent. */
        public void without(UndoNoun undo) {
            sentence.done();
            injections.add(new Injected(sentence, at, fault, false));
        }
    }

    /** An injected fault, which lasts until the run ends unless its end is said. */
    public static final class Injected implements Word {

        private final Sentence sentence;
        private final Duration at;
        private final FaultCall fault;
        private final boolean proxied;
        private Optional<Duration> lasting = Optional.empty();

        private Injected(Sentence sentence, Duration at, FaultCall fault, boolean proxied) {
            this.sentence = sentence;
            this.at = at;
            this.fault = fault;
            this.proxied = proxied;
        }

        /** For how long. */
        public void lasting(Duration time) {
            if (Laws.takesTime(sentence, "a fault", time)) {
                lasting = Optional.of(time);
            }
        }

        Sentence sentence() {
            return sentence;
        }

        void check(ProxyBook proxies) {
            if (proxied) {
                proxies.check(fault, sentence);
            }
        }

        Injection record(ProxyBook proxies) {
            Origin origin = sentence.origin();
            return new Injection(at, proxied ? proxies.named(fault) : fault, lasting, origin);
        }
    }
}
