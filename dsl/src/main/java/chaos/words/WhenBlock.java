package chaos.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of conditions: {@code when availability isBelow 20.percent}. */
public abstract class WhenBlock implements Word {

    private static final String COMPARISON = "a comparator and an amount, such as `isBelow 20.percent`";

    private final Saying saying;
    private final @Nullable String actNeeded;
    private final List<Claim> claims = new ArrayList<>();

    WhenBlock(Saying saying, @Nullable String actNeeded) {
        this.saying = saying;
        this.actNeeded = actNeeded;
    }

    public PercentClaim when(PercentNoun signal) {
        return new PercentClaim(claim(signal));
    }

    public DurationClaim when(DurationNoun signal) {
        return new DurationClaim(claim(signal));
    }

    public RateClaim when(RateNoun signal) {
        return new RateClaim(claim(signal));
    }

    public SizeClaim when(SizeNoun signal) {
        return new SizeClaim(claim(signal));
    }

    public ByteRateClaim when(ByteRateNoun signal) {
        return new ByteRateClaim(claim(signal));
    }

    public CountClaim when(CountNoun signal) {
        return new CountClaim(claim(signal));
    }

    public SignalClaim when(SignalNoun signal) {
        return new SignalClaim(claim(signal));
    }

    public StageClaim when(StageNoun signal) {
        return new StageClaim(claim(signal));
    }

    public NameClaim when(NameNoun signal) {
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
        String needs = actNeeded == null ? COMPARISON : COMPARISON + " and " + actNeeded;
        Claim claim = new Claim(saying.begin("when", needs), noun, actNeeded);
        claims.add(claim);
        return claim;
    }
}
