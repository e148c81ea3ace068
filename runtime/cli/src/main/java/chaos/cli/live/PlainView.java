package chaos.cli.live;

import chaos.journal.Entry;
import chaos.journal.Sample;
import chaos.perform.RunObserver;
import chaos.plan.Scenario;
import java.io.PrintStream;
import java.time.Duration;

/** Prints a line for each event, and where the run stands at a calm rate: for files, pipes and continuous integration. */
public final class PlainView implements RunObserver {

    private static final long CALM = Duration.ofSeconds(10).toMillis();

    private final PrintStream out;
    private final ProgressLine line;
    private final Style style = new Style(false);
    private Progress progress = Progress.NONE;
    private long lastStatus;

    public PlainView(PrintStream out, Scenario plan) {
        this.out = out;
        this.line = new ProgressLine(plan);
    }

    @Override
    public synchronized void entry(Entry entry) {
        progress = progress.after(entry);
        EventLine.of(entry, progress, style, Integer.MAX_VALUE).ifPresent(out::println);
    }

    @Override
    public synchronized void output(String step, String line) {
        out.println(EventLine.output(line, Integer.MAX_VALUE));
    }

    @Override
    public synchronized void sample(Sample sample) {
        progress = progress.after(sample);
        if (lastStatus == 0) {
            lastStatus = sample.at();
        }
        if (sample.at() - lastStatus >= CALM) {
            lastStatus = sample.at();
            out.println("         " + line.plain(progress));
        }
    }
}
