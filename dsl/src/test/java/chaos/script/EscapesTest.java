package chaos.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Attempts to get out of the language: each is refused with its place and a sentence, and none of it is carried out. A
 * case in {@code escapes.txt} is its kind and name, the script, and what is told of it; {@code MARKER} is the file that a
 * successful attempt would make, and the system property that it would set.
 */
class EscapesTest {

    private static final Scripts SCRIPTS = new Scripts(TestWords.VOCABULARY);

    private record Attempt(String name, String script, List<String> told) {}

    @TestFactory
    Stream<DynamicTest> isRefusedWithItsPlaceAndNotCarriedOut() throws IOException {
        return attempts().stream().map(a -> DynamicTest.dynamicTest(a.name(), () -> refused(a)));
    }

    @Test
    void areOfManyKinds() throws IOException {
        Stream<String> kinds =
                attempts().stream().map(a -> a.name().substring(0, a.name().indexOf(':')));
        assertThat(attempts()).hasSizeGreaterThan(150);
        assertThat(kinds.distinct()).hasSizeGreaterThan(25);
    }

    /** A runbook is said in other words, but nothing more may be said in it. */
    @TestFactory
    Stream<DynamicTest> isRefusedInARunbookTooAndNotCarriedOut() throws IOException {
        return attempts().stream().map(a -> DynamicTest.dynamicTest(a.name(), () -> refusedInRunbook(a)));
    }

    private static void refusedInRunbook(Attempt attempt) {
        String script = attempt.script().replaceAll("(?m)^scenario ", "runbook ");
        Outcome outcome = SCRIPTS.sayRunbook("escape", script, Map.of(), Map.of());

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).problems())
                .anyMatch(problem -> !problem.message().contains("the script has no `"));
        assertThat(Path.of("MARKER").toAbsolutePath()).doesNotExist();
        assertThat(System.getProperty("MARKER")).isNull();
    }

    private void refused(Attempt attempt) {
        Path marker = Path.of("MARKER").toAbsolutePath();
        Outcome outcome = SCRIPTS.say("escape", attempt.script(), Map.of());

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        List<String> told = new ArrayList<>();
        for (Problem problem : ((Outcome.Refused) outcome).problems()) {
            told.add(problem.line() + ":" + column(attempt, problem) + ": " + problem.message());
        }
        told.removeIf(t -> t.contains("the script has no `"));
        assertThat(told.stream().distinct().toList()).isEqualTo(attempt.told());
        assertThat(marker).doesNotExist();
        assertThat(System.getProperty("MARKER")).isNull();
    }

    /** Which step of a loop is the last depends on the virtual machine. */
    private static String column(Attempt attempt, Problem problem) {
        boolean overspent =
                attempt.name().startsWith("budget") && problem.message().contains("takes more than");
        return overspent ? "*" : Integer.toString(problem.column());
    }

    private static List<Attempt> attempts() throws IOException {
        try (InputStream file = EscapesTest.class.getResourceAsStream("escapes.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<Attempt> attempts = new ArrayList<>();
            for (String part : text.split("(?m)^---- ")) {
                if (!part.isBlank()) {
                    attempts.add(attempt(part));
                }
            }
            return attempts;
        }
    }

    private static Attempt attempt(String part) {
        List<String> lines = part.lines().toList();
        List<String> script = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("=> ")) {
                told.add(line.substring(3));
            } else {
                script.add(line);
            }
        }
        return new Attempt(lines.get(0), String.join("\n", script) + "\n", told);
    }
}
