package chaos.perform.act;

import java.util.Map;
import java.util.Optional;

/** Each kind of way back that a record can hold; a new one is a file and a line here. */
public final class TakeBacks {

    private TakeBacks() {}

    /**
     * The way back that was kept; empty where none was.
     *
     * @param kept as of {@link TakeBack#kept}, secrets hidden
     */
    public static Optional<TakeBack> of(Map<String, String> kept) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        if (kept.values().stream().anyMatch(value -> value.contains(Masking.MASK))) {
            return Optional.of(new Lost(kept, "a secret is in it, which no record holds"));
        }
        return PointBack.of(kept).or(() -> Optional.of(new Lost(kept, "it is not known to this version")));
    }

    /** A way back that nobody can go any more. */
    private record Lost(Map<String, String> kept, String why) implements TakeBack {

        @Override
        public String print() {
            return "by hand: " + kept;
        }

        @Override
        public String byHand() {
            return "# as it was before: " + kept;
        }

        @Override
        public String run() throws DeedFailure {
            throw new DeedFailure("the way back cannot be gone from the record: " + why);
        }
    }
}
