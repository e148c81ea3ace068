package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @TempDir
    Path folder;

    @Test
    void everyReportIsThereAndNothingElse() throws IOException {
        assertThat(Reports.writeAll(folder, SampleRun.memoryLeak())).isEmpty();
        assertThat(names()).containsExactly("junit.xml", "report.html", "report.txt", "timeline.json", "verdict.json");
    }

    @Test
    void aReportThatFailsCostsNoOther() throws IOException {
        Report failing = new Failing();
        List<Reports.Problem> problems =
                Reports.writeAll(folder, SampleRun.memoryLeak(), List.of(failing, new TextReport()));
        assertThat(problems).containsExactly(new Reports.Problem("bad.txt", "IllegalStateException: a bug"));
        assertThat(names()).as("nothing half-written is left").containsExactly("report.txt");
    }

    @Test
    void whatWasThereStaysWhereTheNewOneFails() throws IOException {
        Files.writeString(folder.resolve("bad.txt"), "the last one");
        Reports.writeAll(folder, SampleRun.memoryLeak(), List.of(new Failing()));
        assertThat(folder.resolve("bad.txt")).hasContent("the last one");
    }

    @Test
    void aFolderThatIsGoneIsAProblemOfEach() {
        List<Reports.Problem> problems = Reports.writeAll(folder.resolve("gone"), SampleRun.memoryLeak());
        assertThat(problems).hasSize(5).allSatisfy(p -> assertThat(p.why()).startsWith("NoSuchFileException"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static final class Failing implements Report {
        @Override
        public String fileName() {
            return "bad.txt";
        }

        @Override
        public void write(OutputStream out, Recorded run) throws IOException {
            out.write(1);
            throw new IllegalStateException("a bug");
        }
    }
}
