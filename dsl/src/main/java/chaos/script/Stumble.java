package chaos.script;

/** Puts what went wrong while a script was said into words. */
final class Stumble {

    private Stumble() {}

    static String message(RuntimeException e) {
        if (e instanceof IllegalArgumentException && isOurs(e)) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof ArithmeticException) {
            return "this cannot be computed: a division by zero, or a result that is too large";
        }
        if (e instanceof IndexOutOfBoundsException) {
            return "the list has no element at that place";
        }
        return e instanceof NullPointerException
                ? "there is no value here to speak of"
                : "this value is not of the kind that is needed here";
    }

    private static boolean isOurs(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("chaos.");
    }
}
