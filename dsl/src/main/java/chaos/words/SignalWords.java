package chaos.words;

/** Signals of the target that a runbook looks at: {@code verify heap isBelow 60.MB within 30.s}. */
public abstract class SignalWords extends LookWords {

    private static final String COMPARISON = "a comparator, an amount and `within <duration>`";

    SignalWords(Acting acting) {
        super(acting);
    }

    public final PercentClaim verify(PercentNoun signal) {
        return new PercentClaim(claim(signal, verifying(COMPARISON)));
    }

    public final DurationClaim verify(DurationNoun signal) {
        return new DurationClaim(claim(signal, verifying(COMPARISON)));
    }

    public final RateClaim verify(RateNoun signal) {
        return new RateClaim(claim(signal, verifying(COMPARISON)));
    }

    public final SizeClaim verify(SizeNoun signal) {
        return new SizeClaim(claim(signal, verifying(COMPARISON)));
    }

    public final ByteRateClaim verify(ByteRateNoun signal) {
        return new ByteRateClaim(claim(signal, verifying(COMPARISON)));
    }

    public final CountClaim verify(CountNoun signal) {
        return new CountClaim(claim(signal, verifying(COMPARISON)));
    }

    public final StageClaim verify(StageNoun signal) {
        return new StageClaim(claim(signal, verifying(COMPARISON)));
    }

    public final NameClaim verify(NameNoun signal) {
        return new NameClaim(claim(signal, verifying(COMPARISON)));
    }

    public final PercentClaim waitUntil(PercentNoun signal) {
        return new PercentClaim(claim(signal, waiting(COMPARISON)));
    }

    public final DurationClaim waitUntil(DurationNoun signal) {
        return new DurationClaim(claim(signal, waiting(COMPARISON)));
    }

    public final RateClaim waitUntil(RateNoun signal) {
        return new RateClaim(claim(signal, waiting(COMPARISON)));
    }

    public final SizeClaim waitUntil(SizeNoun signal) {
        return new SizeClaim(claim(signal, waiting(COMPARISON)));
    }

    public final ByteRateClaim waitUntil(ByteRateNoun signal) {
        return new ByteRateClaim(claim(signal, waiting(COMPARISON)));
    }

    public final CountClaim waitUntil(CountNoun signal) {
        return new CountClaim(claim(signal, waiting(COMPARISON)));
    }

    public final StageClaim waitUntil(StageNoun signal) {
        return new StageClaim(claim(signal, waiting(COMPARISON)));
    }

    public final NameClaim waitUntil(NameNoun signal) {
        return new NameClaim(claim(signal, waiting(COMPARISON)));
    }

    private static Claim claim(Noun noun, Sight sight) {
        return new Claim(sight.sentence(), noun, "`within <duration>`").seenBy(sight);
    }
}
