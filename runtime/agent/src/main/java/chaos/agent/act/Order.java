package chaos.agent.act;

import chaos.agent.line.Words;
import java.util.OptionalLong;

/** What a controller asks for with {@code BEGIN}. */
public final class Order {

    private final Words words;

    public Order(Words words) {
        this.words = words;
    }

    public String fault() {
        return words.get("fault");
    }

    public String kind() {
        return words.get("kind");
    }

    /** After how many milliseconds it ends by itself; empty: with its lease. */
    public OptionalLong lasting() {
        return words.find("lasting").map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    public Words words() {
        return words;
    }

    /** A whole number between two bounds, both allowed. */
    public long whole(String name, long low, long high) throws Refusal {
        double value = number(name, low, high);
        if (value != Math.rint(value)) {
            throw new Refusal(kind() + ": " + name + " is a whole number, got " + value);
        }
        return (long) value;
    }

    /** A number between two bounds, both allowed. */
    public double number(String name, double low, double high) throws Refusal {
        String text = words.find(name).orElseThrow(() -> new Refusal(kind() + " needs " + name));
        double value = parse(name, text);
        if (!(value >= low && value <= high)) {
            throw new Refusal(kind() + ": " + name + " is between " + low + " and " + high + ", got " + text);
        }
        return value;
    }

    private double parse(String name, String text) throws Refusal {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new Refusal(kind() + ": " + name + " is a number, got '" + text + "'");
        }
    }
}
