package chaos.plan;

/** How bad an incident is, mildest first. When unsure, the higher one is taken. */
public enum Severity {
    /** Users hardly notice, or what is spare is gone: it can wait for the day. */
    MINOR,
    /** Many users are served badly: somebody is called now. */
    MAJOR,
    /** Users are not served: everybody who is needed is called now. */
    CRITICAL
}
