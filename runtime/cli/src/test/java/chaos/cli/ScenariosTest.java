package chaos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.script.Outcome;
import chaos.script.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The bundled scenarios are right under all that is lent to the language. */
class ScenariosTest {

    private static final Path FOLDER = Path.of("../../scenarios");
    private static final Scripts SCRIPTS = new Scripts(Vocabularies.all(), RunbookPlaces::beside);

    @TestFactory
    Stream<DynamicTest> aBundledScenarioSaysAPlan() throws IOException {
        return scenarios().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    assertThat(SCRIPTS.read(file, Map.of())).isInstanceOf(Outcome.Said.class);
                }));
    }

    @Test
    void teachesSomethingSaidAtItsHead() throws IOException {
        for (Path file : scenarios()) {
            assertThat(Files.readString(file)).as(file.toString()).startsWith("// What it teaches: ");
        }
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void noNounHidesAWord() {
        assertThat(SCRIPTS.nouns()).isNotEmpty().doesNotContainAnyElementsOf(SCRIPTS.words());
    }

    private static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".groovy")).sorted().toList();
        }
    }
}
