package chaos.perform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What must be taken down, last added first; a step that fails keeps none of the others from being done. */
final class Teardown {

    private final Deque<AutoCloseable> steps = new ArrayDeque<>();

    void add(AutoCloseable step) {
        steps.push(step);
    }

    /** Does all steps; each at most once. */
    void run(Consumer<String> onProblem) {
        // A wish to end must not cut the ending short.
        boolean interrupted = Thread.interrupted();
        while (!steps.isEmpty()) {
            close(steps.pop(), onProblem);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable step, Consumer<String> onProblem) {
        try {
            step.close();
        } catch (Exception e) {
            onProblem.accept(e.toString());
        }
    }
}
