package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flood of a log, measured in the files that it writes to. */
class LogFloodTest {

    private static final double RATE = 1_000_000;
    private static final Pattern LINE = Pattern.compile("\\S+Z WARN chaos-flood flood line=(\\d{12}) [ -~]{100,}");

    @TempDir
    Path folder;

    private Path logs;
    private Path log;
    private HolderProcess holder;

    @BeforeEach
    void start() throws IOException {
        logs = Files.createDirectories(folder.resolve("logs"));
        log = Files.writeString(logs.resolve("app.log"), "the shop's own line\n");
        holder = HolderProcess.start(folder.resolve("ledger"));
    }

    @AfterEach
    void end() throws InterruptedException {
        holder.close();
    }

    private Words flood() {
        Words order = Words.none().with("fault", "flood").with("kind", "logFlood");
        return order.with("logs", logs).with("rate", RATE);
    }

    private List<Words> written() {
        return holder.events("achieved").stream()
                .filter(told -> told.get("what").equals("written"))
                .collect(Collectors.toList());
    }

    private void awaitTold(int seconds) {
        await().atMost(HolderProcess.PATIENCE).until(() -> written().size() >= seconds);
    }

    private String undo() throws IOException {
        return holder.ask("UNDO", Words.none().with("fault", "flood")).get(0);
    }

    private static List<Long> numbers(Path... files) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                var flood = LINE.matcher(line);
                if (flood.matches()) {
                    numbers.add(Long.valueOf(flood.group(1)));
                } else {
                    assertThat(line).isEqualTo("the shop's own line");
                }
            }
        }
        return numbers;
    }

    private static double expected(long from, long to) {
        return RATE * ((to - from) / 1e9);
    }

    private static void areAllThere(List<Long> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i);
        }
    }

    @Test
    void writesAtItsRateAndTellsEachSecond() throws Exception {
        long began = System.nanoTime();
        holder.begin(flood());
        long begun = System.nanoTime();
        awaitTold(5);
        long ending = System.nanoTime();
        assertThat(undo()).contains("clean=true").contains("lines%20stay%20in");
        long ended = System.nanoTime();
        long size = Files.size(log);
        // The flood begins while begin is asked and ends while undo is; how long these take is the machine's matter.
        assertThat((double) size).isBetween(0.97 * expected(begun, ending), 1.03 * expected(began, ended));
        double mean = written().stream()
                .mapToDouble(told -> told.getDouble("achieved"))
                .average()
                .orElse(0);
        assertThat(mean).isCloseTo(RATE, within(0.03 * RATE));
        assertThat(written().get(0).getDouble("asked")).isEqualTo(RATE);
        areAllThere(numbers(log));
        assertThat(Files.size(log)).as("the writing has ended").isEqualTo(size);
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
    }

    @Test
    void goesOnThroughEachRotationAndLosesNothing() throws Exception {
        holder.begin(flood());
        awaitTold(1);
        Path renamed = logs.resolve("app.log.1");
        Files.move(log, renamed);
        long then = Files.size(renamed);
        await().atMost(HolderProcess.PATIENCE).until(() -> Files.size(renamed) > then);
        Files.createFile(log);
        await().atMost(HolderProcess.PATIENCE).until(() -> Files.size(log) > 0);
        assertThat(undo()).contains("clean=true");
        areAllThere(numbers(renamed, log));
    }

    @Test
    void writesAtTheEndOfALogThatWasEmptied() throws Exception {
        holder.begin(flood());
        awaitTold(1);
        Files.copy(log, logs.resolve("app.log.1"), StandardCopyOption.COPY_ATTRIBUTES);
        try (RandomAccessFile open = new RandomAccessFile(log.toFile(), "rw")) {
            open.setLength(0);
        }
        await().atMost(HolderProcess.PATIENCE).until(() -> Files.size(log) > 0);
        assertThat(undo()).contains("clean=true");
        assertThat(Files.readString(log, StandardCharsets.US_ASCII))
                .startsWith("20")
                .doesNotContain("\0");
    }

    @Test
    void aFullDiskTakesWhatItCanAndLinesStayWhole() throws Exception {
        Path mount = Files.createDirectories(folder.resolve("mount"));
        Process owner = new ProcessBuilder(
                        "unshare",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=1m none \"$1\" && touch \"$1/app.log\" && echo up && exec sleep 60",
                        "owner",
                        mount.toString())
                .start();
        try {
            assumeThat(line(owner)).as("a mount namespace").isEqualTo("up");
            logs = Path.of("/proc/" + owner.pid() + "/root")
                    .resolve(logs.getRoot().relativize(mount));
            log = logs.resolve("app.log");
            holder.begin(flood());
            await().atMost(HolderProcess.PATIENCE).until(() -> holder.events("achieved").stream()
                    .anyMatch(told -> told.get("what").equals("not taken") && told.getDouble("achieved") > 0.9 * RATE));
            assertThat(Files.size(log)).isEqualTo(1 << 20);
            try (RandomAccessFile open = new RandomAccessFile(log.toFile(), "rw")) {
                open.setLength(0);
            }
            await().atMost(HolderProcess.PATIENCE).until(() -> Files.size(log) > 100_000);
            undo();
            List<String> lines = Files.readAllLines(log);
            assertThat(lines.subList(1, lines.size()))
                    .allMatch(line -> LINE.matcher(line).matches());

            holder.begin(flood().with("fault", "again"));
            owner.destroyForcibly();
            await().atMost(HolderProcess.PATIENCE).until(() -> holder.events("ended").stream()
                    .anyMatch(told -> told.get("reason").contains("is gone, with the process whose it was")));
        } finally {
            owner.destroyForcibly();
        }
    }

    private static String line(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private String refusal(Words order) throws IOException {
        String answer = holder.ask("BEGIN", order).get(0);
        assertThat(answer).contains(" ERROR ");
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
        return Words.parse(answer.substring(8)).get("message");
    }

    @Test
    void refusesWhatIsNoLogOrHasNoRoom() throws Exception {
        Files.writeString(logs.resolve("passwd"), "x");
        assertThat(refusal(flood().with("file", logs.resolve("passwd"))))
                .contains("only a file whose name ends in .log");
        assertThat(refusal(flood().with("file", "other.log"))).contains("is no log that is there");
        assertThat(refusal(flood().with("file", "../logs/app.log"))).contains("by its name in the target's logs");
        assertThat(refusal(Words.none()
                        .with("fault", "flood")
                        .with("kind", "logFlood")
                        .with("rate", RATE)))
                .contains("the target's logs are not known");
        assertThat(refusal(flood().with("lasting", 1_000_000_000_000L)))
                .contains("stay free")
                .contains("a file system of its own");
        assertThat(refusal(flood().with("reserve", 1e15))).contains("1000000000000000 B stay free");
        assertThat(refusal(flood().with("rate", 1e9))).contains("rate is between 1000.0 and 2.0E8");
        assertThat(log).hasContent("the shop's own line");
    }
}
