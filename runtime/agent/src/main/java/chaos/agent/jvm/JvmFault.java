package chaos.agent.jvm;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import chaos.agent.proc.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A deed in another JVM, from here: it is brought there, it calls back, and it lives while that line does. */
final class JvmFault implements Fault {

    static final List<String> JARS = List.of("door.jar", "deed.jar");

    private static final long CALL_SECONDS = 5;
    private static final long FAREWELL_SECONDS = 7;

    private final String deed;
    private final Map<String, String> words;
    private final Entry entry;
    private final long grace;
    private final Progress progress;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable DeedLine line;
    private volatile @Nullable String refusal;
    private volatile String what = "";
    private volatile boolean stopping;

    JvmFault(String deed, Map<String, String> words, Entry entry, long grace, Progress progress) {
        this.deed = deed;
        this.words = words;
        this.entry = entry;
        this.grace = grace;
        this.progress = progress;
    }

    @Override
    public void begin() throws Refusal {
        try {
            DeedLine opened = DeedLine.open();
            line = opened;
            Thread reader = new Thread(() -> opened.serve(this::hear), "deed-" + entry.fault());
            reader.setDaemon(true);
            reader.start();
            bring(opened);
        } catch (IOException problem) {
            throw new Refusal("the jars for process " + target() + " cannot be written: " + problem);
        }
        awaitAnswer();
    }

    private long target() {
        return ProcessId.parse(entry.facts().get("target")).pid();
    }

    // The target may belong to another user: it must be able to read, and nobody to write.
    private void bring(DeedLine opened) throws IOException, Refusal {
        Path folder = Path.of(entry.facts().get("folder"));
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path door = folder.resolve(JARS.get(0));
        Path deeds = folder.resolve(JARS.get(1));
        try {
            OwnClasses.writeDoor(door);
            OwnClasses.writeDeeds(deeds);
            for (Path jar : List.of(door, deeds)) {
                Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Attacher.load(target(), door, deeds + "\n" + OwnClasses.entrance() + "\n" + arguments(opened));
        } finally {
            Files.deleteIfExists(door);
            Files.deleteIfExists(deeds);
            Files.deleteIfExists(folder);
        }
    }

    private String arguments(DeedLine opened) {
        StringBuilder lines = new StringBuilder();
        words.forEach(
                (key, value) -> lines.append(key).append('=').append(value).append('\n'));
        Map<String, String> own = Words.none()
                .with("port", opened.port())
                .with("token", opened.token())
                .with("deed", deed)
                .with("name", entry.facts().get("threads"))
                .with("grace", grace)
                .map();
        own.forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
        return lines.toString();
    }

    private void awaitAnswer() throws Refusal {
        try {
            if (!answered.await(CALL_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal("the deed in process " + target() + " did not call back within " + CALL_SECONDS
                        + " s: can it reach 127.0.0.1 of this host?");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted before the deed called back");
        }
        String problem = refusal;
        if (problem != null) {
            throw new Refusal(problem);
        }
    }

    private void hear(@Nullable String said) {
        if (said == null) {
            end("process " + target() + " has ended, or what was done there");
            return;
        }
        String[] words = said.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        if (words[0].equals("BEGUN")) {
            what = rest;
            answered.countDown();
        } else if (words[0].equals("ACHIEVED")) {
            String[] numbers = rest.split(" ", 2);
            progress.achieved(what, Long.parseLong(numbers[0]) / 1e3, Long.parseLong(numbers[1]) / 1e3);
        } else if (words[0].equals("OVER")) {
            end("it is over by itself: " + rest);
        } else if (words[0].equals("REFUSED")) {
            end(rest);
        }
    }

    private void end(String reason) {
        boolean begun = !what.isEmpty();
        if (!begun && refusal == null) {
            refusal = reason;
        }
        boolean first = ended.getCount() > 0;
        answered.countDown();
        ended.countDown();
        if (begun && first && !stopping) {
            progress.ended(reason);
        }
    }

    @Override
    public void beat() {
        DeedLine open = line;
        if (open != null) {
            open.say('B');
        }
    }

    @Override
    public void stop() {
        stopping = true;
        DeedLine open = line;
        if (open == null) {
            return;
        }
        open.say('U');
        try {
            if (answered.getCount() == 0) {
                ended.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        open.close();
    }
}
