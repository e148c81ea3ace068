package chaos.behind;

import java.io.IOException;

/** At a rate at most, for as long as fewer wait than there shall be; where that is not told, as many are put. */
final class ToDepth implements Pace {

    private final double rate;
    private final long depth;
    private double credit;
    private double before;

    ToDepth(double rate, long depth) {
        this.rate = rate;
        this.depth = depth;
    }

    @Override
    public long due(Mailbox mailbox, double seconds, long put) throws IOException {
        credit = Math.min(rate, credit + (seconds - before) * rate);
        before = seconds;
        long missing = depth - mailbox.depth().orElse(put);
        long due = Math.max(0, Math.min((long) credit, missing));
        credit -= due;
        return due;
    }

    @Override
    public String what() {
        return "waiting";
    }

    @Override
    public double asked(double seconds) {
        return Math.min(depth, rate * seconds);
    }

    @Override
    public double achieved(Mailbox mailbox, long put, double lastSecond) throws IOException {
        return mailbox.depth().orElse(put);
    }
}
