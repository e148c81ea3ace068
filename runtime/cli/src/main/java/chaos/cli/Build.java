package chaos.cli;

/** Which build this is, as the launcher knows it; {@code unpackaged} where classes run without it. */
final class Build {
    private Build() {}

    /** The hash over all jars: two builds with the same id answer the same. */
    static String id() {
        return System.getProperty("chaos.build", "unpackaged");
    }

    static String version() {
        return System.getProperty("chaos.version", "unpackaged");
    }

    /** The user's cache folder of this program. */
    static String cache() {
        return System.getProperty("chaos.cache", System.getProperty("user.home") + "/.cache/chaos");
    }

    static String description() {
        return "chaos " + version() + " (build " + id() + ", Java " + System.getProperty("java.version") + ")";
    }
}
