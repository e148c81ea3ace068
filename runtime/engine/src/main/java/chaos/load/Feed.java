package chaos.load;

import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a feeder to the clients of one loop: in their order again and again, or drawn at random. */
final class Feed {

    private final List<String[]> rows;
    private final @Nullable SplittableRandom random;
    private int next;

    Feed(List<String[]> rows, OptionalLong seed) {
        this.rows = rows;
        this.random = seed.isPresent() ? new SplittableRandom(seed.getAsLong()) : null;
    }

    /** Puts the next row's values into the first places. */
    void next(@Nullable String[] values) {
        String[] row = rows.get(random == null ? next : random.nextInt(rows.size()));
        next = (next + 1) % rows.size();
        System.arraycopy(row, 0, values, 0, row.length);
    }
}
