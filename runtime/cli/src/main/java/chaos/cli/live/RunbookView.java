package chaos.cli.live;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Visible;
import chaos.perform.RunObserver;
import java.io.PrintStream;

/** Prints a runbook's run line by line: each event with its time since the begin, and what its programs print. */
public final class RunbookView implements RunObserver {

    private final PrintStream out;
    private final Style style;
    private long begin;

    public RunbookView(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    @Override
    public synchronized void entry(Entry entry) {
        begin = begin == 0 ? entry.millis() : begin;
        if (entry.event() instanceof Event.RunStarted
                || entry.event() instanceof Event.RunEnded
                || entry.event() instanceof Event.Interrupted
                || EventLine.isForTheRecord(entry.event())) {
            return;
        }
        Sentence sentence = Sentences.say(entry.event(), Known.NOTHING);
        String time = Offset.precise(Math.max(0, entry.millis() - begin));
        out.println(style.dim(time) + " " + sentence.tone().dress(style, sentence.text()));
    }

    @Override
    public synchronized void output(String step, String line) {
        out.println(style.dim("        | " + Visible.text(line)));
    }

    /** What a person should know beside that. */
    public synchronized void remark(String text) {
        out.println("        " + text);
    }
}
