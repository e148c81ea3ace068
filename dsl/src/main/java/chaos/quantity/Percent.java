package chaos.quantity;

/** A share of a whole, 0 to 100. A CPU percentage is of one core. */
public record Percent(double percent) implements Amount, Comparable<Percent> {

    public Percent {
        Law.between("a percentage", percent, 0, 100);
    }

    @Override
    public Dimension dimension() {
        return Dimension.PERCENT;
    }

    @Override
    public double value() {
        return percent;
    }

    @Override
    public String print() {
        return Dimension.PERCENT.print(percent);
    }

    @Override
    public String toString() {
        return print();
    }

    @Override
    public int compareTo(Percent other) {
        return Double.compare(percent, other.percent);
    }
}
