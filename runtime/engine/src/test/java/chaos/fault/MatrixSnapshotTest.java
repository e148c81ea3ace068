package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.support.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look at what is left sees each kind of thing that a fault could leave. */
class MatrixSnapshotTest {

    @TempDir
    Path folder;

    @Test
    void seesWhatIsLeft() throws Exception {
        Needs.program("unshare");
        Needs.program("ip");
        try (MatrixStage stage = new MatrixStage(folder, true)) {
            long target = stage.victim().pid();
            MatrixSnapshot before = MatrixSnapshot.of(stage, target);
            assertThat(MatrixSnapshot.of(stage, target).since(before)).isEmpty();

            Files.createFile(folder.resolve("data/left"));
            stage.look("ip", "link", "add", "left0", "type", "veth", "peer", "name", "left1");
            Process process = stage.command(List.of("sleep", "600")).start();
            try {
                List<String> left = MatrixSnapshot.of(stage, target).since(before);
                assertThat(left).anyMatch(thing -> thing.endsWith("/data/left"));
                assertThat(left).anyMatch(thing -> thing.startsWith("link") && thing.contains("left0"));
                assertThat(left).anyMatch(thing -> thing.equals("process " + process.pid() + " sleep 600 "));
            } finally {
                process.destroyForcibly().waitFor();
            }
            Files.delete(folder.resolve("logs/app.log"));
            assertThat(MatrixSnapshot.of(stage, target).missing(before))
                    .singleElement()
                    .asString()
                    .endsWith("app.log");
        }
    }
}
