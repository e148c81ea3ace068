package chaos.words;

import java.util.ArrayList;
import java.util.List;

/** A block of claims: {@code that latency.p99 isBelow 200.ms}. */
public abstract class ThatBlock implements Word {

    private final Saying saying;

    private final List<Claim> claims = new ArrayList<>();

    ThatBlock(Saying saying) {
        this.saying = saying;
    }

    public PercentClaim that(PercentNoun signal) {
        return new PercentClaim(claim(signal));
    }

    public DurationClaim that(DurationNoun signal) {
        return new DurationClaim(claim(signal));
    }

    public RateClaim that(RateNoun signal) {
        return new RateClaim(claim(signal));
    }

    public SizeClaim that(SizeNoun signal) {
        return new SizeClaim(claim(signal));
    }

    public ByteRateClaim that(ByteRateNoun signal) {
        return new ByteRateClaim(claim(signal));
    }

    public CountClaim that(CountNoun signal) {
        return new CountClaim(claim(signal));
    }

    public SignalClaim that(SignalNoun signal) {
        return new SignalClaim(claim(signal));
    }

    public StageClaim that(StageNoun signal) {
        return new StageClaim(claim(signal));
    }

    public NameClaim that(NameNoun signal) {
        return new NameClaim(claim(signal));
    }

    /** The requests of a name, as `load` says them. */
    public RequestNoun request(String name) {
        Laws.requestName(saying, name);
        return new RequestNoun(name);
    }

    /** A signal of the script's own {@code watch} block. */
    public SignalNoun signal(String name) {
        return new SignalNoun(name);
    }

    final List<Claim> claims() {
        return List.copyOf(claims);
    }

    private Claim claim(Noun noun) {
        String needs = "a comparator and an amount, such as `isBelow 200.ms`";
        Claim claim = new Claim(saying.begin("that", needs), noun, null);
        claims.add(claim);
        return claim;
    }
}
