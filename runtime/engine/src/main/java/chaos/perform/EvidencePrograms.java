package chaos.perform;

import chaos.host.Command;
import chaos.host.Finished;
import chaos.host.Host;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The programs whose output is evidence; they run with the lowest priority, and one that is missing says so in its file. */
record EvidencePrograms(Host host, Path java, OptionalLong pid) {

    private static final Duration EACH = Duration.ofSeconds(6);
    private static final long MOST_CHARACTERS = 2_000_000;

    /** A file and the command that fills it. */
    record Item(String file, Command command) {
        static Item of(String file, String... words) {
            String[] nice = new String[words.length + 3];
            nice[0] = "nice";
            nice[1] = "-n";
            nice[2] = "19";
            System.arraycopy(words, 0, nice, 3, words.length);
            return new Item(file, Command.of(nice));
        }
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        if (pid.isPresent()) {
            String jcmd = java.resolveSibling("jcmd").toString();
            String process = Long.toString(pid.getAsLong());
            items.add(Item.of("threads.txt", jcmd, process, "Thread.print", "-l"));
            // With -all it counts what is there; without, it would collect garbage first and so treat the patient.
            items.add(Item.of("heap.txt", jcmd, process, "GC.class_histogram", "-all"));
            items.add(Item.of("process.txt", "cat", "/proc/" + process + "/status", "/proc/" + process + "/limits"));
        }
        items.add(Item.of("top.txt", "top", "-b", "-n", "1", "-w", "200"));
        items.add(Item.of("sockets.txt", "ss", "-s", "-t", "-n"));
        items.add(Item.of("disks.txt", "df", "-h"));
        items.add(Item.of("memory.txt", "vmstat", "-S", "M", "1", "2"));
        return items;
    }

    /** Fills the item's file, and returns it. */
    Path keep(Item item, Path folder, Duration left) throws IOException {
        Path file = folder.resolve(item.file());
        AtomicReference<IOException> refused = new AtomicReference<>();
        AtomicLong written = new AtomicLong();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("$ " + item.command().print() + "\n");
            Finished finished = host.run(item.command(), left.compareTo(EACH) < 0 ? left : EACH, line -> {
                if (written.addAndGet(line.length()) < MOST_CHARACTERS) {
                    write(out, line, refused);
                }
            });
            if (!finished.succeeded()) {
                write(out, "(" + finished.ending().print() + ")", refused);
            }
        }
        IOException problem = refused.get();
        if (problem != null) {
            throw problem;
        }
        return file;
    }

    private static void write(Writer out, String line, AtomicReference<IOException> refused) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            refused.compareAndSet(null, e);
        }
    }
}
