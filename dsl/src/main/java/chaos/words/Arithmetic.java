package chaos.words;

import chaos.quantity.ByteRate;
import chaos.quantity.Rate;
import chaos.quantity.Size;
import java.time.Duration;

/** Sums and multiples of amounts, as extension methods: {@code 10.s + lead}, {@code 2 * 100.clients}. */
public final class Arithmetic {

    private Arithmetic() {}

    public static Duration multiply(Duration self, Number factor) {
        return Duration.ofNanos(Math.round(self.toNanos() * factor.doubleValue()));
    }

    public static Duration multiply(Number self, Duration amount) {
        return multiply(amount, self);
    }

    public static Size plus(Size self, Size other) {
        return new Size(Math.addExact(self.bytes(), other.bytes()));
    }

    public static Size minus(Size self, Size other) {
        return new Size(self.bytes() - other.bytes());
    }

    public static Size multiply(Size self, Number factor) {
        return new Size(Math.round(self.bytes() * factor.doubleValue()));
    }

    public static Size multiply(Number self, Size amount) {
        return multiply(amount, self);
    }

    public static ByteRate multiply(ByteRate self, Number factor) {
        return new ByteRate(Math.round(self.bytesPerSecond() * factor.doubleValue()));
    }

    public static ByteRate multiply(Number self, ByteRate amount) {
        return multiply(amount, self);
    }

    /** What has gathered after a time. */
    public static Size multiply(ByteRate self, Duration time) {
        return new Size(Math.round(self.bytesPerSecond() * (time.toNanos() / 1e9)));
    }

    public static Rate multiply(Rate self, Number factor) {
        return new Rate(self.perSecond() * factor.doubleValue());
    }

    public static Clients plus(Clients self, Clients other) {
        return new Clients(Math.addExact(self.clients(), other.clients()));
    }

    public static Clients minus(Clients self, Clients other) {
        return new Clients(self.clients() - other.clients());
    }

    public static Clients multiply(Clients self, int factor) {
        return new Clients(Math.multiplyExact(self.clients(), (long) factor));
    }

    public static Clients multiply(Number self, Clients amount) {
        return multiply(amount, self.intValue());
    }
}
