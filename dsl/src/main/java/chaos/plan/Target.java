package chaos.plan;

/** What a scenario attacks. */
public sealed interface Target permits BundledTarget, ServiceTarget {

    /** Where the script names it. */
    Origin origin();
}
