package chaos.quantity;

/** An amount of memory or storage in bytes, at least 0. {@code MB} is 10⁶ bytes, {@code MiB} 2²⁰. */
public record Size(long bytes) implements Amount, Comparable<Size> {

    public Size {
        Law.atLeastZero("a size", bytes);
    }

    @Override
    public Dimension dimension() {
        return Dimension.SIZE;
    }

    @Override
    public double value() {
        return bytes;
    }

    @Override
    public String print() {
        return Dimension.SIZE.print(bytes);
    }

    @Override
    public String toString() {
        return print();
    }

    @Override
    public int compareTo(Size other) {
        return Long.compare(bytes, other.bytes);
    }
}
