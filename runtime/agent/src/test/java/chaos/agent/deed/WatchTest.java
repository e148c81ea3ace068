package chaos.agent.deed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deed ends with its watch, whatever that ends by. */
class WatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LONG_GRACE = 3_600_000;

    private final Life life = new Life();
    private ServerSocket holder;
    private volatile int looks;

    @BeforeEach
    void listen() throws IOException {
        holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        holder.close();
    }

    @Test
    void whereTheWatchBreaksTheDeedEnds() throws Exception {
        try (Socket line = watch(LONG_GRACE, () -> {
            throw new AssertionError("a deed that cannot be asked");
        })) {
            await().atMost(PATIENCE).until(() -> !life.isOn());
        }
    }

    @Test
    void wantOfMemoryEndsNothingAndAnUndoIsHeardAllTheSame() throws Exception {
        try (Socket line = watch(LONG_GRACE, () -> {
            looks++;
            throw new OutOfMemoryError("as if the heap were full");
        })) {
            await().atMost(PATIENCE).until(() -> looks > 5);
            assertThat(life.isOn()).isTrue();
            line.getOutputStream().write('U');
            await().atMost(PATIENCE).until(() -> !life.isOn());
            assertThat(last(line)).isEqualTo("ENDED let go");
        }
    }

    @Test
    void wantOfMemoryDoesNotOutliveTheGrace() throws Exception {
        try (Socket line = watch(200, () -> {
            throw new OutOfMemoryError("as if the heap were full");
        })) {
            await().atMost(PATIENCE).until(() -> !life.isOn());
        }
    }

    private Socket watch(long grace, BooleanSupplier isOver) throws IOException {
        Wire wire = Wire.open(holder.getLocalPort(), "token");
        Socket line = holder.accept();
        Arguments arguments = new Arguments("grace=" + grace + "\nname=chaos-test");
        new Watch(wire, life, new Asked(isOver), arguments, new URLClassLoader(new URL[0])).begin();
        return line;
    }

    private static String last(Socket line) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        String last = "";
        for (String next = lines.readLine(); next != null; next = lines.readLine()) {
            last = next;
        }
        return last;
    }

    /** One that does nothing, and answers as it is told. */
    private static final class Asked implements Deed {

        private final BooleanSupplier isOver;

        Asked(BooleanSupplier isOver) {
            this.isOver = isOver;
        }

        @Override
        public List<Runnable> threads() {
            return List.of();
        }

        @Override
        public String what() {
            return "done";
        }

        @Override
        public double asked() {
            return 1;
        }

        @Override
        public double achieved() {
            return 1;
        }

        @Override
        public boolean isOver() {
            return isOver.getAsBoolean();
        }

        @Override
        public String release() {
            return "let go";
        }
    }
}
