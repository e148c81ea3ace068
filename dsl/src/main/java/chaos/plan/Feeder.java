package chaos.plan;

import java.util.List;
import java.util.OptionalLong;

/**
 * Rows of data, of which each round of a journey takes one.
 *
 * @param columns the names of what a row has
 * @param seed rows are drawn at random by it, the same ones in each run; empty: in their order, again and again
 */
public record Feeder(DataFile file, List<String> columns, OptionalLong seed) {

    public Feeder {
        columns = List.copyOf(columns);
    }
}
