package chaos.quantity;

/** Events a second, at least 0. */
public record Rate(double perSecond) implements Amount, Comparable<Rate> {

    public Rate {
        Law.atLeastZero("a rate", perSecond);
    }

    @Override
    public Dimension dimension() {
        return Dimension.RATE;
    }

    @Override
    public double value() {
        return perSecond;
    }

    @Override
    public String print() {
        return Dimension.RATE.print(perSecond);
    }

    @Override
    public String toString() {
        return print();
    }

    @Override
    public int compareTo(Rate other) {
        return Double.compare(perSecond, other.perSecond);
    }
}
