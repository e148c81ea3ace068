package chaos.behind;

/** So many a second. */
final class AtRate implements Pace {

    private final double rate;

    AtRate(double rate) {
        this.rate = rate;
    }

    @Override
    public long due(Mailbox mailbox, double seconds, long put) {
        return (long) (rate * seconds) - put;
    }

    @Override
    public String what() {
        return "messages";
    }

    @Override
    public double asked(double seconds) {
        return rate;
    }

    @Override
    public double achieved(Mailbox mailbox, long put, double lastSecond) {
        return lastSecond;
    }
}
