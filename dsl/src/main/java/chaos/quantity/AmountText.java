package chaos.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads amounts as people write them: {@code 10 MB}, {@code 10.MB}, {@code 1.5MB/s}, {@code 99.9 %}, {@code 30s}. */
public final class AmountText {

    private final String text;
    private final Dimension dimension;

    private AmountText(String text, Dimension dimension) {
        this.text = text;
        this.dimension = dimension;
    }

    /**
     * Reads an amount of one dimension.
     *
     * @throws IllegalArgumentException with what was found and what is expected
     */
    public static Amount parse(String text, Dimension dimension) {
        return dimension == Dimension.NAME ? new Text(text) : new AmountText(text.strip(), dimension).read();
    }

    private Amount read() {
        int end = numberLength();
        BigDecimal number = number(text.substring(0, end));
        String unit = unit(text.substring(end));
        return switch (dimension) {
            case BYTE_RATE ->
                new ByteRate(((Size) unitOf(Dimension.SIZE, perSecond(unit)).of(number)).bytes());
            case RATE -> new Rate(rate(number, perSecond(unit)));
            case COUNT ->
                unit.isEmpty()
                        ? Unit.TIMES.of(number)
                        : unitOf(Dimension.COUNT, unit).of(number);
            case PERCENT ->
                unitOf(Dimension.PERCENT, unit.equals("%") ? "percent" : unit).of(number);
            default -> unitOf(dimension, unit).of(number);
        };
    }

    private int numberLength() {
        int end = 0;
        while (end < text.length() && "0123456789._".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end > 0 && text.charAt(end - 1) == '.' ? end - 1 : end;
    }

    private BigDecimal number(String digits) {
        try {
            return new BigDecimal(digits.replace("_", ""));
        } catch (NumberFormatException e) {
            throw expected();
        }
    }

    private static String unit(String rest) {
        String unit = rest.strip();
        return unit.startsWith(".") ? unit.substring(1) : unit;
    }

    private String perSecond(String unit) {
        for (String suffix : new String[] {"/s", ".perSecond", "perSecond", "per second"}) {
            if (unit.endsWith(suffix)) {
                return unit.substring(0, unit.length() - suffix.length()).strip();
            }
        }
        throw expected();
    }

    private double rate(BigDecimal number, String counted) {
        if (!counted.isEmpty()) {
            unitOf(Dimension.COUNT, counted);
        }
        return number.doubleValue();
    }

    private Unit unitOf(Dimension wanted, String word) {
        for (Unit unit : Unit.values()) {
            if (unit.dimension() == wanted && unit.word().equals(word)) {
                return unit;
            }
        }
        throw expected();
    }

    private IllegalArgumentException expected() {
        return new IllegalArgumentException("'" + text + "' is not " + form());
    }

    private String form() {
        return switch (dimension) {
            case BYTE_RATE -> "a number of bytes a second, such as 1.5MB/s";
            case RATE -> "a rate, such as 200/s";
            case COUNT -> "a count, such as 100";
            case PERCENT -> "a percentage, such as 99.9 percent";
            default -> "a number with one of the units " + words();
        };
    }

    private String words() {
        return Arrays.stream(Unit.values())
                .filter(u -> u.dimension() == dimension)
                .map(Unit::word)
                .collect(Collectors.joining(", "));
    }
}
