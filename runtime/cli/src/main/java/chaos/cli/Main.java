package chaos.cli;

/** Where the program begins: answers at once what needs no language and no command parser, and leaves the rest. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Does what the arguments say and returns the status to exit with. */
    static int run(String... args) {
        return FastPath.run(args);
    }
}
