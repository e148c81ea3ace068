package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.agent.boot.BootHooks;
import chaos.agent.boot.FakeCrontab;
import chaos.agent.ledger.Ledger;
import chaos.agent.line.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restart of the host: the hook is there from the first lasting fault to the last, and what it runs finishes the job. */
class RestartTest {

    @TempDir
    Path folder;

    @Test
    void whatTheHookRunsFinishesTheJobAndTakesTheHookAway() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        FakeCrontab.in(tools);
        Path table = Files.writeString(tools.resolve("table"), "0 4 * * * backup\n");
        Path data = Files.createDirectories(folder.resolve("data"));
        Map<String, String> environment =
                Map.of("PATH", tools + ":" + System.getenv("PATH"), BootHooks.VARIABLE, "cron");
        try (HolderProcess holder = HolderProcess.start(environment, folder.resolve("ledger"))) {
            holder.begin(Words.none()
                    .with("fault", "cpu")
                    .with("kind", "cpuLoad")
                    .with("percent", 1)
                    .with("cores", 1));
            assertThat(table).hasContent("0 4 * * * backup\n");
            Words fill =
                    Words.none().with("kind", "diskFill").with("data", data).with("size", 1_000);
            holder.begin(fill.with("fault", "one"));
            assertThat(Files.readAllLines(table)).hasSize(2);
            assertThat(Ledger.open(folder.resolve("ledger"))
                            .list()
                            .entries()
                            .get(1)
                            .afterRestart()
                            .orElseThrow())
                    .isEqualTo("the @reboot line that " + tools + "/crontab -l shows");
            holder.ask("UNDO", Words.none().with("fault", "one"));
            assertThat(table).hasContent("0 4 * * * backup\n");

            holder.begin(fill.with("fault", "two"));
            String line = Files.readAllLines(table).get(1);
            holder.signal("STOP");
            holder.guard().orElseThrow().destroyForcibly();
            holder.signal("KILL");
            holder.awaitEnd();
            assertThat(data).isNotEmptyDirectory();

            String command = line.substring("@reboot ".length()).replace("\\%", "%");
            ProcessBuilder boot = new ProcessBuilder("sh", "-c", command).inheritIO();
            boot.environment().putAll(environment);
            assertThat(boot.start().waitFor()).isZero();
            assertThat(data).isEmptyDirectory();
            assertThat(folder.resolve("ledger")).isEmptyDirectory();
            assertThat(table).hasContent("0 4 * * * backup\n");
        }
    }
}
