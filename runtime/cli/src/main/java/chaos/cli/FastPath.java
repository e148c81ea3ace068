package chaos.cli;

/** What is answered without loading picocli or Groovy. */
final class FastPath {
    private FastPath() {}

    /** Says whether it has answered, with status 0. */
    static boolean answers(String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            System.out.println(Build.description());
            return true;
        }
        return false;
    }
}
