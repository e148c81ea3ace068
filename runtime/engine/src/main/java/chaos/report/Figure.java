package chaos.report;

/**
 * A number that says a run in short.
 *
 * @param value as a person reads it; a dash where there is none
 * @param note what the number means or why there is none; may be empty
 */
record Figure(String name, String value, String note) {

    static final String NONE = "–";
}
