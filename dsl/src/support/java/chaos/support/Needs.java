package chaos.support;

import java.io.File;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the machine. Where it is missing the test is left out and says so on the standard error; under
 * {@code bin/test}, which installs it, the test fails instead ({@code CHAOS_TEST_MUST_RUN}).
 */
public final class Needs {
    private Needs() {}

    /** Needs a program on PATH; a new one is also listed in {@code bin/test}, with the package that brings it. */
    public static void program(String name) {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        that(
                Arrays.stream(path).anyMatch(folder -> new File(folder, name).canExecute()),
                "there is no " + name + " on PATH; bin/test installs it as root");
    }

    /** Needs something else; {@code otherwise} says what is missing and what to do. */
    public static void that(boolean present, String otherwise) {
        if (present) {
            return;
        }
        if (System.getenv("CHAOS_TEST_MUST_RUN") != null) {
            throw new AssertionError("this test must run here, but " + otherwise);
        }
        System.err.println("LEFT OUT " + test() + ": " + otherwise);
        Assumptions.abort(otherwise);
    }

    private static String test() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(Needs.class.getName()))
                        .findFirst()
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .orElse("a test"));
    }
}
