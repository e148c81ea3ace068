package chaos.quantity;

/** The laws of amounts; a message holds the law and the number that broke it. */
final class Law {

    private Law() {}

    static void atLeastZero(String what, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(what + " cannot be negative, got " + Decimal.plain(value));
        }
    }

    static void between(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(what + " is between " + Decimal.plain(low) + " and "
                    + Decimal.plain(high) + ", got " + Decimal.plain(value));
        }
    }
}
