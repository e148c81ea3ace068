package chaos.probe;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel tells about one process. */
final class ProcessFiles implements Closeable {

    /** Processor time in {@code stat} is in hundredths of a second on every Linux (USER_HZ, proc(5)). */
    private static final int TICKS = 100;

    private final long pid;
    private final ProcFile stat;
    private final ProcFile status;
    private final Path descriptors;
    private final Rate cpu = new Rate(Rates.CPU_WINDOW);

    ProcessFiles(Path proc, long pid) {
        this.pid = pid;
        Path folder = proc.resolve(Long.toString(pid));
        stat = new ProcFile(folder.resolve("stat"));
        status = new ProcFile(folder.resolve("status"));
        descriptors = folder.resolve("fd");
    }

    long pid() {
        return pid;
    }

    /**
     * Takes its numbers.
     *
     * @throws IOException where the process is gone, or is a zombie
     */
    void take(long at, Values values) throws IOException {
        takeStat(at, values);
        Text text = status.read();
        if (text.find("VmRSS:")) {
            values.put("rss", 1024.0 * text.number());
        }
        values.put("fileDescriptors", descriptorCount());
    }

    @Override
    public void close() {
        stat.close();
        status.close();
    }

    /** The name, in parentheses, may hold anything: what follows the last of them is state and numbers. */
    private void takeStat(long at, Values values) throws IOException {
        Text text = stat.read();
        text.behindLast(')');
        String state = text.word();
        if (state.equals("Z") || state.equals("X")) {
            throw new IOException("process " + pid + " has ended");
        }
        double ticks = text.skipWords(10).number() + text.number();
        values.put("cpu", 100 * cpu.perSecond(at, ticks / TICKS));
        values.put("threads", text.skipWords(4).number());
    }

    /** Since Linux 6.2 the size of the folder is the number of its entries; before, and for others' processes, it is 0. */
    private double descriptorCount() throws IOException {
        long size = Files.size(descriptors);
        return size > 0 ? size : Rate.NONE;
    }
}
