package chaos.shop.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void aRenewedFileIsThereAtOnceAndTheFormerOneIsLeftToWhoRenamedIt() throws IOException {
        LogFile log = new LogFile(folder.resolve("a.log"), 0);
        write(log, "1\n");
        Files.move(folder.resolve("a.log"), folder.resolve("a.log.1"));
        log.renew();
        assertThat(folder.resolve("a.log")).exists();
        write(log, "2\n");
        assertThat(log.bytes()).isEqualTo(2);
        assertThat(folder.resolve("a.log.1")).hasContent("1");
    }

    @Test
    void aFileThatHasGrownToItsLimitIsRenamedAndBegunAnew() throws IOException {
        LogFile log = new LogFile(folder.resolve("a.log"), 10);
        for (String line : new String[] {"first..\n", "second\n", "third\n", "fourth\n"}) {
            write(log, line);
        }
        assertThat(folder.resolve("a.log")).hasContent("third\nfourth\n");
        assertThat(folder.resolve("a.log.1")).hasContent("first..\nsecond\n");
    }

    @Test
    void aFileThatWasReplacedIsOpenedAnew() throws IOException {
        LogFile log = new LogFile(folder.resolve("a.log"), 0);
        write(log, "one\n");
        Files.move(folder.resolve("a.log"), folder.resolve("b.log"));
        Files.writeString(folder.resolve("a.log"), "foreign\n");
        write(log, "two\n");
        assertThat(folder.resolve("a.log")).hasContent("foreign\ntwo\n");
        assertThat(folder.resolve("b.log")).hasContent("one\n");
    }

    @Test
    void aFolderThatIsGoneIsMadeAgain() throws IOException {
        Path logs = folder.resolve("logs");
        LogFile log = new LogFile(logs.resolve("a.log"), 0);
        write(log, "one\n");
        Files.delete(logs.resolve("a.log"));
        Files.delete(logs);
        write(log, "two\n");
        assertThat(logs.resolve("a.log")).hasContent("two\n");
    }

    @Test
    void whatCannotBeOpenedIsTold() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        LogFile log = new LogFile(folder.resolve("file/a.log"), 0);
        assertThatThrownBy(() -> write(log, "one\n")).isInstanceOf(IOException.class);
    }

    private static void write(LogFile log, String text) throws IOException {
        byte[] bytes = text.getBytes(US_ASCII);
        log.write(bytes, bytes.length);
    }
}
