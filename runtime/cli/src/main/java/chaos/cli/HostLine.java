package chaos.cli;

import chaos.host.ssh.HostFacts;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.Locale;

/** What a host told, in one line for people. */
final class HostLine {

    private static final long NANOS_A_MILLI = 1_000_000;

    private HostLine() {}

    static String of(HostFacts facts) {
        return String.format(
                Locale.ROOT,
                "%7.1f ms  %-14s  %-14s  %9s free  clock %s",
                facts.latency().toNanos() / (double) NANOS_A_MILLI,
                who(facts),
                facts.java().map(version -> "java " + version).orElse("no java"),
                space(facts.freeBytes()),
                clock(facts));
    }

    private static String who(HostFacts facts) {
        return switch (facts.rights()) {
            case ROOT -> facts.user();
            case SUDO -> facts.user() + " (sudo)";
            case USER -> facts.user() + " (no root)";
        };
    }

    private static String space(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /** An offset that is within its doubt says nothing. */
    private static String clock(HostFacts facts) {
        Duration offset = facts.offset();
        if (offset.abs().compareTo(facts.doubt()) <= 0) {
            return "right within " + Span.print(rounded(facts.doubt()));
        }
        return Span.print(rounded(offset.abs())) + (offset.isNegative() ? " behind" : " ahead") + ", within "
                + Span.print(rounded(facts.doubt()));
    }

    private static Duration rounded(Duration time) {
        return Duration.ofMillis(Math.max(1, time.toMillis()));
    }
}
