package chaos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.script.Outcome;
import chaos.script.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README.md shows is true: its commands are understood, its scripts are right, its list of commands is whole. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("chaos.root"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^\\| `(\\w+)\\b");

    @Test
    void everyCommandIsUnderstood() throws IOException {
        List<String> commands = readme().lines()
                .map(String::strip)
                .filter(line -> line.startsWith("bin/chaos "))
                .map(line -> line.replaceFirst("\\s+#.*", ""))
                .toList();

        assertThat(commands).isNotEmpty();
        assertThat(commands).allSatisfy(line -> parse(line.substring("bin/chaos ".length())));
    }

    @Test
    void everyScriptThatACommandNamesIsThere() throws IOException {
        List<String> scripts = Pattern.compile("(scenarios|runbooks)/[\\w./-]+\\.groovy")
                .matcher(readme())
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(ROOT.resolve(script))
                .isRegularFile());
    }

    @Test
    void everyScriptIsRight() throws IOException {
        List<String> scripts = blocks("groovy").toList();

        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(
                        new Scripts(Vocabularies.all()).say("README.md", script, Map.of()))
                .isInstanceOf(Outcome.Said.class));
    }

    @Test
    void everyCommandIsListed() throws IOException {
        List<String> listed = COMMAND_ROW
                .matcher(commands())
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Commands.parser(Console.standard()).getSubcommands().keySet());
    }

    @Test
    void everyFileThatIsLinkedIsThere() throws IOException {
        List<String> links = Pattern.compile("\\]\\((?!http)([^)#]+)\\)")
                .matcher(readme())
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(ROOT.resolve(link))
                .exists());
    }

    /** The section that lists them. */
    private static String commands() throws IOException {
        String readme = readme();
        return readme.substring(readme.indexOf("## Commands"), readme.indexOf("### Exit codes"));
    }

    private static void parse(String line) {
        assertThat(Commands.parser(Console.standard())
                        .parseArgs(line.split(" "))
                        .errors())
                .isEmpty();
    }

    private static Stream<String> blocks(String language) throws IOException {
        return BLOCK.matcher(readme())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
