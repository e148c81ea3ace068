package chaos.metric;

import chaos.plan.Comparator;
import chaos.plan.Stage;
import java.util.Arrays;
import java.util.Optional;

/** Compares what is named and not measured: stages by how bad they are, all else by its name. */
public final class Names {

    private Names() {}

    /** Whether a name satisfies a comparator against another. */
    public static boolean holds(Comparator comparator, String found, String asked) {
        return switch (comparator) {
            case IS_SIGNAL -> found.equals(asked);
            case REACHES -> reaches(found, asked);
            case IS_MILDER_THAN -> severity(found) < severity(asked);
            case IS_WORSE_THAN -> severity(found) > severity(asked);
            default ->
                throw new IllegalArgumentException("'" + comparator.words() + "' compares numbers, got the names '"
                        + found + "' and '" + asked + "'");
        };
    }

    private static boolean reaches(String found, String asked) {
        boolean bad = severity(asked) > 0;
        return bad ? severity(found) >= severity(asked) : found.equals(asked);
    }

    /** How bad a stage is: 0 for a service that is well, be it again or still. */
    private static int severity(String name) {
        Stage stage = stage(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a stage is one of " + Arrays.toString(Stage.values()) + ", got '" + name + "'"));
        return stage == Stage.RECOVERED ? 0 : stage.ordinal();
    }

    private static Optional<Stage> stage(String name) {
        return Arrays.stream(Stage.values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
