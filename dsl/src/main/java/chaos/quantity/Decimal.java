package chaos.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Prints numbers with as many digits as a reader needs: four significant ones, no trailing zeros, no exponent. */
final class Decimal {

    private static final List<String> PREFIXES = List.of("", "k", "M", "G", "T", "P");

    private Decimal() {}

    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = exact.precision() - exact.scale();
        BigDecimal rounded = exact.setScale(Math.max(0, 4 - Math.max(whole, 1)), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String bytes(double value, String unit) {
        double scaled = value;
        int prefix = 0;
        while (Math.abs(scaled) >= 1000 && prefix < PREFIXES.size() - 1) {
            scaled /= 1000;
            prefix++;
        }
        return plain(scaled) + " " + PREFIXES.get(prefix) + unit;
    }
}
