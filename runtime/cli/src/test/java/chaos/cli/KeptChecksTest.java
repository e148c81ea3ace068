package chaos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptChecksTest {
    @TempDir
    Path folder;

    @Test
    void anUnchangedQuestionHasItsAnswer() {
        checks().keep(question("build 1", "slo { }"), bytes("fine\n"));

        assertThat(checks().find(question("build 1", "slo { }"))).isEqualTo(bytes("fine\n"));
    }

    @Test
    void aChangedScriptHasNone() {
        checks().keep(question("build 1", "slo { }"), bytes("fine\n"));

        assertThat(checks().find(question("build 1", "slo {  }"))).isNull();
        assertThat(checks().find(question("build 1", "slo { }", "load { }"))).isNull();
    }

    @Test
    void anotherBuildHasNone() {
        checks().keep(question("build 1", "slo { }"), bytes("fine\n"));

        assertThat(checks().find(question("build 2", "slo { }"))).isNull();
    }

    @Test
    void twoQuestionsOfOneNameAreToldApart() {
        var one = question("Aa", "slo { }");
        var other = question("BB", "slo { }");
        assertThat(one.name()).as("both hash alike").isEqualTo(other.name());
        checks().keep(one, bytes("fine\n"));

        assertThat(checks().find(other)).isNull();
    }

    @Test
    void aChangedScriptReplacesItsOldAnswer() throws Exception {
        checks().keep(question("build 1", "slo { }"), bytes("old\n"));
        checks().keep(question("build 1", "slo {  }"), bytes("new\n"));

        assertThat(checks().find(question("build 1", "slo {  }"))).isEqualTo(bytes("new\n"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 20, 30})
    void aTornEntryIsNoAnswer(int left) throws Exception {
        var question = question("build 1", "slo { }");
        checks().keep(question, bytes("fine\n"));
        var whole = Files.readAllBytes(folder.resolve(question.name()));
        Files.write(folder.resolve(question.name()), Arrays.copyOf(whole, left));

        assertThat(whole).hasSizeGreaterThan(30);
        assertThat(checks().find(question)).isNull();
    }

    @Test
    void aFlippedBitIsNoAnswer() throws Exception {
        var question = question("build 1", "slo { }");
        checks().keep(question, bytes("fine\n"));
        var whole = Files.readAllBytes(folder.resolve(question.name()));
        whole[whole.length - 2] ^= 1;
        Files.write(folder.resolve(question.name()), whole);

        assertThat(checks().find(question)).isNull();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKept() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var checks = new KeptChecks(file.resolve("checks"));
        checks.keep(question("build 1", "slo { }"), bytes("fine\n"));

        assertThat(checks.find(question("build 1", "slo { }"))).isNull();
    }

    @Test
    void anOptionAFolderOrAMissingFileIsNoPlainQuestion() throws Exception {
        var script = Files.writeString(folder.resolve("a.groovy"), "slo { }").toString();

        assertThat(Question.of("check", script)).isNotNull();
        assertThat(Question.of("check", "--set", "password=x", script)).isNull();
        assertThat(Question.of("check", folder.toString())).isNull();
        assertThat(Question.of("check", script + ".missing")).isNull();
        assertThat(Question.of("check")).isNull();
        assertThat(Question.of("plan", script)).isNull();
    }

    @Test
    void onlyTheNewestAreKept() throws Exception {
        for (var i = 0; i < 5; i++) {
            var file = Files.writeString(folder.resolve("entry-" + i), "");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * i));
        }
        OldFiles.deleteAllBut(2, folder);

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("entry-3", "entry-4");
        }
    }

    private KeptChecks checks() {
        return new KeptChecks(folder);
    }

    private static Question question(String circumstances, String... scripts) {
        return new Question(
                circumstances,
                List.of(),
                List.of(scripts).stream().map(KeptChecksTest::bytes).toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
