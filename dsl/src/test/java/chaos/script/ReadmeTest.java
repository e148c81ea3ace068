package chaos.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The language's README shows scripts that are right. */
class ReadmeTest {

    @Test
    void itsScriptSaysAPlan() throws IOException {
        Outcome outcome = new Scripts(TestWords.VOCABULARY).say("README.md", script(1), Map.of());

        assertThat(outcome).isInstanceOf(Outcome.Said.class);
    }

    @Test
    void itsRunbookSaysAPlan() throws IOException {
        Outcome outcome = new Scripts(TestWords.VOCABULARY).sayRunbook("README.md", script(2), Map.of(), Map.of());

        assertThat(outcome).isInstanceOf(Outcome.Said.class);
    }

    /** The script that stands there at this number, from 1. */
    private static String script(int number) throws IOException {
        String part = Files.readString(Path.of("README.md")).split("```groovy\n")[number];
        return part.substring(0, part.indexOf("```"));
    }
}
