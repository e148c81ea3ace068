package chaos.agent.deed;

/** What came from the holder. */
enum Heard {
    NOTHING,
    BEAT,
    UNDO,
    END
}
