package chaos.perform.runbook;

import chaos.host.Command;
import chaos.host.Executables;
import chaos.plan.Act;
import chaos.plan.Check;
import chaos.plan.Origin;
import chaos.plan.Runbook;
import chaos.plan.Step;
import chaos.plan.Wording;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through a runbook before its first step: every output is captured before it is used, every secret is given, every
 * program is there. One message a problem.
 */
public final class Preflight {

    private final Set<String> secrets;
    private final Set<String> everCaptured = new HashSet<>();
    private final Set<String> captured;
    private final Set<String> problems = new LinkedHashSet<>();

    private Preflight(Set<String> secrets, Set<String> known) {
        this.secrets = secrets;
        this.captured = new HashSet<>(known);
    }

    /**
     * The problems; empty where it may begin.
     *
     * @param secrets the names of the secrets that are given
     * @param known the outputs that are known from the start
     */
    public static List<String> problems(Runbook runbook, Set<String> secrets, Set<String> known) {
        Preflight preflight = new Preflight(secrets, known);
        preflight.everCaptured.addAll(known);
        runbook.steps().forEach(step -> Parts.acts(step).forEach(preflight::capturedBy));
        runbook.steps().forEach(preflight::step);
        return List.copyOf(preflight.problems);
    }

    /** The names of the secrets that acts need. */
    public static Set<String> secrets(List<Act> acts) {
        Set<String> names = new LinkedHashSet<>();
        acts.stream()
                .flatMap(Parts::wordings)
                .flatMap(wording -> wording.parts().stream())
                .forEach(part -> {
                    if (part instanceof Wording.Secret secret) {
                        names.add(secret.name());
                    }
                });
        return names;
    }

    private void capturedBy(Act act) {
        if (act instanceof Act.Capture capture) {
            everCaptured.add(capture.output());
        }
    }

    private void step(Step step) {
        step.guards().forEach(guard -> check(guard.check(), step.origin()));
        Parts.acts(step).forEach(this::act);
    }

    private void act(Act act) {
        Parts.wordings(act).forEach(wording -> wording(wording, act.origin()));
        Parts.programs(act).forEach(words -> program(words, act.origin()));
        if (act instanceof Act.Capture capture) {
            captured.add(capture.output());
        }
    }

    private void check(Check check, Origin origin) {
        Parts.wordings(check).forEach(wording -> wording(wording, origin));
        Parts.programs(check).forEach(words -> program(words, origin));
    }

    private void wording(Wording wording, Origin origin) {
        for (Wording.Part part : wording.parts()) {
            if (part instanceof Wording.Output output && !captured.contains(output.name())) {
                problems.add(origin + ": the output '" + output.name() + "' is used here "
                        + (everCaptured.contains(output.name())
                                ? "before it is captured; capture it in an earlier step"
                                : "and captured nowhere; there " + there()));
            }
            if (part instanceof Wording.Secret secret && !secrets.contains(secret.name())) {
                problems.add(origin + ": the secret '" + secret.name() + "' is used here and was not given");
            }
        }
    }

    private String there() {
        return everCaptured.isEmpty()
                ? "are no outputs"
                : "are " + String.join(", ", everCaptured.stream().sorted().toList());
    }

    /** A program that is named with its place may be made by an earlier step; one that is looked for on the path not. */
    private void program(List<Wording> words, Origin origin) {
        if (words.isEmpty()) {
            problems.add(origin + ": a command is a program and its arguments, found none");
            return;
        }
        List<Wording.Part> parts = words.get(0).parts();
        if (parts.size() == 1
                && parts.get(0) instanceof Wording.Plain plain
                && !plain.text().contains("/")) {
            Optional<String> problem = Executables.problem(Command.of(plain.text()));
            problem.ifPresent(p -> problems.add(origin + ": " + p + "; install it, or name it with its place"));
        }
    }
}
