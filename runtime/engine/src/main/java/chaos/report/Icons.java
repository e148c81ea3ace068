package chaos.report;

import chaos.verdict.Outcome;

/** Signs for outcomes that differ in shape, not in colour only. */
final class Icons {

    private static final String FRAME = "<svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">%s</svg>";

    private Icons() {}

    static String of(Outcome outcome) {
        return FRAME.formatted(
                switch (outcome) {
                    case HELD -> "<circle cx=\"12\" cy=\"12\" r=\"9.5\"/><path d=\"M7.5 12.5l3 3 6-6.5\"/>";
                    case BROKEN ->
                        "<path d=\"M8 2.5h8l5.5 5.5v8l-5.5 5.5h-8l-5.5-5.5v-8z\"/><path d=\"M9 9l6 6M15 9l-6 6\"/>";
                    case UNKNOWN ->
                        "<path d=\"M12 2.5l9.5 9.5-9.5 9.5-9.5-9.5z\"/>"
                                + "<path d=\"M10 10a2 2 0 1 1 2.6 1.9c-.4.1-.6.5-.6.9v.4M12 16v.1\"/>";
                });
    }
}
