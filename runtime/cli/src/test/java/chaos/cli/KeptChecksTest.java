package chaos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.cli.live.Style;
import chaos.plan.DataFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptChecksTest {
    @TempDir
    Path folder;

    @Test
    void anUnchangedQuestionHasItsAnswer() {
        checks().keep(question("build 1", "slo { }"), List.of(), bytes("fine\n"));

        assertThat(checks().find(question("build 1", "slo { }"))).isEqualTo(bytes("fine\n"));
    }

    @Test
    void aChangedScriptHasNone() {
        checks().keep(question("build 1", "slo { }"), List.of(), bytes("fine\n"));

        assertThat(checks().find(question("build 1", "slo {  }"))).isNull();
        assertThat(checks().find(question("build 1", "slo { }", "load { }"))).isNull();
    }

    @Test
    void anotherBuildHasNone() {
        checks().keep(question("build 1", "slo { }"), List.of(), bytes("fine\n"));

        assertThat(checks().find(question("build 2", "slo { }"))).isNull();
    }

    @Test
    void twoQuestionsOfOneNameAreToldApart() {
        var one = question("Aa", "slo { }");
        var other = question("BB", "slo { }");
        assertThat(one.name()).as("both hash alike").isEqualTo(other.name());
        checks().keep(one, List.of(), bytes("fine\n"));

        assertThat(checks().find(other)).isNull();
    }

    @Test
    void aChangedScriptReplacesItsOldAnswer() throws Exception {
        checks().keep(question("build 1", "slo { }"), List.of(), bytes("old\n"));
        checks().keep(question("build 1", "slo {  }"), List.of(), bytes("new\n"));

        assertThat(checks().find(question("build 1", "slo {  }"))).isEqualTo(bytes("new\n"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 20, 30})
    void aTornEntryIsNoAnswer(int left) throws Exception {
        var question = question("build 1", "slo { }");
        checks().keep(question, List.of(), bytes("fine\n"));
        var whole = Files.readAllBytes(folder.resolve(question.name()));
        Files.write(folder.resolve(question.name()), Arrays.copyOf(whole, left));

        assertThat(whole).hasSizeGreaterThan(30);
        assertThat(checks().find(question)).isNull();
    }

    @Test
    void aFlippedBitIsNoAnswer() throws Exception {
        var question = question("build 1", "slo { }");
        checks().keep(question, List.of(), bytes("fine\n"));
        var whole = Files.readAllBytes(folder.resolve(question.name()));
        whole[whole.length - 2] ^= 1;
        Files.write(folder.resolve(question.name()), whole);

        assertThat(checks().find(question)).isNull();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKept() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var checks = new KeptChecks(file.resolve("checks"));
        checks.keep(question("build 1", "slo { }"), List.of(), bytes("fine\n"));

        assertThat(checks.find(question("build 1", "slo { }"))).isNull();
    }

    @Test
    void whatReliesOnAFileHasItsAnswerAsLongAsTheFileIsTheSame() throws Exception {
        var data = Files.writeString(folder.resolve("rates.csv"), "0,10\n60,10\n");
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(data)));
        checks().keep(question("b", "s"), List.of(new DataFile(data.toString(), hash)), bytes("fine\n"));

        assertThat(checks().find(question("b", "s"))).isEqualTo(bytes("fine\n"));
        Files.writeString(data, "0,10\n60,11\n");
        assertThat(checks().find(question("b", "s"))).isNull();
        Files.writeString(data, "0,10\n60,10\n");
        assertThat(checks().find(question("b", "s"))).isEqualTo(bytes("fine\n"));
        Files.delete(data);
        assertThat(checks().find(question("b", "s"))).isNull();
        Files.createDirectory(data);
        assertThat(checks().find(question("b", "s"))).isNull();
    }

    /** Whichever way the file's name is said, through a variable or in other quotes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"replay series('rates.csv')", "replay series(name)", "def all = series('rates.csv')\nreplay all"
            })
    void aCheckSeesWhatElseWasRead(String replay) throws Exception {
        Files.writeString(folder.resolve("rates.csv"), "0,10\n60,10\n");
        var script = Files.writeString(
                folder.resolve("a.groovy"),
                "scenario 'It holds'\ndef name = 'rates.csv'\ntarget bundled.release('2.5.1')\nload {\n"
                        + "    each arrival requests '/api/data'\n" + replay + "\n}\n"
                        + "expect { that availability isAtLeast 99.percent }\n");
        var seen = new Reliance();

        var heard = new ByteArrayOutputStream();
        var stream = new PrintStream(heard, true, StandardCharsets.UTF_8);
        var plain = new Style(false);
        var console = new Console(stream, stream, Optional.empty(), plain, plain);
        assertThat(new ScriptCheck(console, seen).check(List.of(script), Map.of()))
                .as(heard.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(seen.files())
                .extracting(DataFile::path)
                .containsOnly(folder.resolve("rates.csv").toString());
        assertThat(seen.keepable()).isTrue();
    }

    @Test
    void whatNamesARunbookIsNotKept() {
        var seen = new Reliance();
        seen.runbook("rollback");

        assertThat(seen.keepable()).isFalse();
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
