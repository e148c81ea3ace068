package chaos.journal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row of the table, with the names that it shares with all rows of its probe: a record of hours is
 * read into little memory.
 */
final class Row extends AbstractMap<String, Double> {

    private final List<String> names;
    private final double[] values;

    /** The names are distinct and as many as the values; neither is changed afterwards. */
    Row(List<String> names, double[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public @Nullable Double get(@Nullable Object name) {
        int index = names.indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return names.contains(name);
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Double>> iterator() {
                return IntStream.range(0, values.length)
                        .mapToObj(i -> Map.entry(names.get(i), values[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }
}
