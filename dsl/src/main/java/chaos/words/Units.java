package chaos.words;

import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Rate;
import chaos.quantity.Size;
import chaos.quantity.Span;
import chaos.quantity.Unit;
import java.time.Duration;

/** The units behind a number, as extension methods: {@code 10.MB}, {@code 30.s}, {@code 99.9.percent}. */
public final class Units {

    private Units() {}

    public static Duration getMs(Number self) {
        return duration(Unit.MS, self);
    }

    public static Duration getS(Number self) {
        return duration(Unit.S, self);
    }

    public static Duration getMin(Number self) {
        return duration(Unit.MIN, self);
    }

    public static Duration getH(Number self) {
        return duration(Unit.H, self);
    }

    public static Duration getDays(Number self) {
        return getH(self).multipliedBy(24);
    }

    public static Size getB(Number self) {
        return (Size) Unit.B.of(self);
    }

    public static Size getkB(Number self) {
        return (Size) Unit.KB.of(self);
    }

    public static Size getMB(Number self) {
        return (Size) Unit.MB.of(self);
    }

    public static Size getGB(Number self) {
        return (Size) Unit.GB.of(self);
    }

    public static Size getKiB(Number self) {
        return (Size) Unit.KIB.of(self);
    }

    public static Size getMiB(Number self) {
        return (Size) Unit.MIB.of(self);
    }

    public static Size getGiB(Number self) {
        return (Size) Unit.GIB.of(self);
    }

    public static Percent getPercent(Number self) {
        return (Percent) Unit.PERCENT.of(self);
    }

    public static Clients getClients(Number self) {
        return new Clients(((Count) Unit.CLIENTS.of(self)).count());
    }

    public static Count getConnections(Number self) {
        return (Count) Unit.CONNECTIONS.of(self);
    }

    public static Count getThreads(Number self) {
        return (Count) Unit.THREADS.of(self);
    }

    public static Count getLoops(Number self) {
        return (Count) Unit.LOOPS.of(self);
    }

    public static Count getCores(Number self) {
        return (Count) Unit.CORES.of(self);
    }

    public static Count getDescriptors(Number self) {
        return (Count) Unit.DESCRIPTORS.of(self);
    }

    public static Count getInodes(Number self) {
        return (Count) Unit.INODES.of(self);
    }

    public static Count getMessages(Number self) {
        return (Count) Unit.MESSAGES.of(self);
    }

    public static Times getTimes(Number self) {
        return new Times(((Count) Unit.TIMES.of(self)).count());
    }

    public static InFlight getInFlight(Number self) {
        return new InFlight(((Count) Unit.IN_FLIGHT.of(self)).count());
    }

    public static Files getFiles(Number self) {
        return new Files(small(self));
    }

    public static Releases getReleases(Number self) {
        return new Releases(small(self));
    }

    public static ByteRate getPerSecond(Size self) {
        return new ByteRate(self.bytes());
    }

    public static Rate getPerSecond(Count self) {
        return new Rate(self.count());
    }

    public static Rate getPerSecond(Number self) {
        return new Rate(self.doubleValue());
    }

    private static int small(Number number) {
        return (int) Math.min(Integer.MAX_VALUE, ((Count) Unit.TIMES.of(number)).count());
    }

    private static Duration duration(Unit unit, Number number) {
        return ((Span) unit.of(number)).duration();
    }
}
