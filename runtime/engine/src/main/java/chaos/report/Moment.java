package chaos.report;

/**
 * One thing that happened, in a reader's words.
 *
 * @param at epoch milliseconds
 * @param what a few words
 * @param detail what was measured or done; may be empty
 * @param line the script's line that asked for it; 0 where none did
 */
record Moment(long at, Kind kind, String what, String detail, int line) {

    /** What it is about. */
    enum Kind {
        RUN,
        LOAD,
        TARGET,
        FAULT,
        STAGE,
        ALARM,
        RESPONSE,
        STEP,
        TROUBLE,
        NOTE;

        /** As it is written in files. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
