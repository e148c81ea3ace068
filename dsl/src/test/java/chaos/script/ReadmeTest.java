package chaos.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The language's README shows a script that is right. */
class ReadmeTest {

    @Test
    void itsScriptSaysAPlan() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("```groovy\n") + "```groovy\n".length();
        String script = readme.substring(begin, readme.indexOf("```", begin));

        Outcome outcome = new Scripts(TestWords.VOCABULARY).say("README.md", script, Map.of());

        assertThat(outcome).isInstanceOf(Outcome.Said.class);
    }
}
