package chaos.cli;

/** How much of a run is printed. */
enum Detail {
    /** What happens while it happens, and the summary. */
    ALL,
    /** The verdict only. */
    VERDICT,
    /** The journal's events on the standard output, and nothing else there. */
    EVENTS
}
