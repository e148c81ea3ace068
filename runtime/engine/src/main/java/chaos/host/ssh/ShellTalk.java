package chaos.host.ssh;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A shell on a host that gets or gives bytes, and what it complains of. */
final class ShellTalk {

    private static final int LONGEST_COMPLAINT = 2_000;

    private final Link.Lane lane;
    private final String text;
    private final OutputStream output;
    private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();
    private final CountDownLatch end = new CountDownLatch(1);

    /** One whose output is a short answer. */
    ShellTalk(Link.Lane lane, String text) {
        this(lane, text, new ByteArrayOutputStream());
    }

    ShellTalk(Link.Lane lane, String text, OutputStream output) {
        this.lane = lane;
        this.text = text;
        this.output = output;
    }

    /** Begins it, and returns what it reads. */
    OutputStream begin() throws SshException, InterruptedException {
        return lane.begin(channel -> {
            channel.setCommand(text);
            channel.setOutputStream(new Ending(output));
            channel.setErrStream(new Bounded(complaint));
        });
    }

    /** What it printed, when it is over. */
    String answer(Duration within) throws IOException, InterruptedException {
        if (!end.await(within.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IOException("no end within " + within.toSeconds() + " s");
        }
        return output instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
    }

    /** What it complained of; {@code otherwise} where it did not. */
    String problem(String otherwise, Duration within) throws InterruptedException {
        if (!end.await(within.toNanos(), TimeUnit.NANOSECONDS)) {
            return otherwise;
        }
        String told = complaint.toString(StandardCharsets.UTF_8).strip();
        return told.isEmpty()
                ? otherwise
                : told.lines().reduce((first, last) -> last).orElse(told);
    }

    /** Tells of the end of the stream. */
    private final class Ending extends FilterOutputStream {
        Ending(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                end.countDown();
            }
        }
    }

    /** Drops what is too long. */
    private static final class Bounded extends FilterOutputStream {
        private int room = LONGEST_COMPLAINT;

        Bounded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int taken = Math.min(room, length);
            room -= taken;
            out.write(bytes, from, taken);
        }
    }
}
