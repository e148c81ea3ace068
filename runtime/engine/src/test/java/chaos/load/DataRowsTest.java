package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataRowsTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsReadWithoutOpeningWhatHasNoEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a\n1\n");
        assertThat(DataRows.read(file.toString())).hasSize(4);
        assertRefused("/dev/zero", "this is no file");
        assertRefused(folder.toString(), "this is no file");
        assertRefused(folder + "/b.csv", "there is no such file");
        Files.write(file, new byte[9 * 1024 * 1024]);
        assertRefused(file.toString(), "at most 8 MiB");
    }

    private static void assertRefused(String path, String told) {
        assertThatThrownBy(() -> DataRows.read(path)).hasMessageContaining(told);
    }
}
