package chaos.quantity;

/** A whole number of things, at least 0. */
public record Count(long count) implements Amount, Comparable<Count> {

    public Count {
        Law.atLeastZero("a count", count);
    }

    @Override
    public Dimension dimension() {
        return Dimension.COUNT;
    }

    @Override
    public double value() {
        return count;
    }

    @Override
    public String print() {
        return Long.toString(count);
    }

    @Override
    public String toString() {
        return print();
    }

    @Override
    public int compareTo(Count other) {
        return Long.compare(count, other.count);
    }
}
