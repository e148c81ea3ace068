package chaos.behind;

import java.io.IOException;

/** So many that they are a share of all that come: for each one of others share / (1 - share) of ours. */
final class AtShare implements Pace {

    private final double share;

    AtShare(double percent) {
        this.share = percent / 100;
    }

    @Override
    public long due(Mailbox mailbox, double seconds, long put) throws IOException {
        return (long) (others(mailbox) * share / (1 - share)) - put;
    }

    private static long others(Mailbox mailbox) throws IOException {
        return mailbox.others()
                .orElseThrow(
                        () -> new IOException(
                                "what others put there is not seen, so no share of it is known: say a"
                                        + " rate, or name the application's exchange in the address, as &exchange=NAME&key=NAME"));
    }

    @Override
    public String what() {
        return "percent";
    }

    @Override
    public double asked(double seconds) {
        return share * 100;
    }

    /** Of all since the begin; no number before there are any. */
    @Override
    public double achieved(Mailbox mailbox, long put, double lastSecond) throws IOException {
        long all = others(mailbox) + put;
        return all == 0 ? Double.NaN : 100.0 * put / all;
    }
}
