package chaos.quantity;

/** A name where an amount may stand: a stage, a signal, a path. */
public record Text(String text) implements Amount {

    @Override
    public Dimension dimension() {
        return Dimension.NAME;
    }

    @Override
    public double value() {
        throw new IllegalStateException("a name has no number: " + text);
    }

    @Override
    public String print() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
