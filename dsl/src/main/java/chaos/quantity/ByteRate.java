package chaos.quantity;

/** Bytes a second, at least 0. */
public record ByteRate(long bytesPerSecond) implements Amount, Comparable<ByteRate> {

    public ByteRate {
        Law.atLeastZero("a byte rate", bytesPerSecond);
    }

    @Override
    public Dimension dimension() {
        return Dimension.BYTE_RATE;
    }

    @Override
    public double value() {
        return bytesPerSecond;
    }

    @Override
    public String print() {
        return Dimension.BYTE_RATE.print(bytesPerSecond);
    }

    @Override
    public String toString() {
        return print();
    }

    @Override
    public int compareTo(ByteRate other) {
        return Long.compare(bytesPerSecond, other.bytesPerSecond);
    }
}
