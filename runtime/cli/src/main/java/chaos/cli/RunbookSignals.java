package chaos.cli;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.perform.RunObserver;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a signal means to a runbook, by what it is just doing. While steps are done, the first ends what is under way. While
 * a person is asked, it is a no. While an undo is under way, the first is answered and changes nothing, since half an undo
 * is worse than none; the second breaks it off, since an undo may hang.
 */
final class RunbookSignals implements RunObserver {

    private static final String ENDING = "ending the runbook: what is under way is ended ...";
    private static final String ENDING_ALREADY =
            "the runbook is ending already, please wait: an act on files is let come to its end";
    private static final String UNDOING =
            "an undo is under way and is let come to its end; once more breaks it off, and says what is left";
    private static final String BREAKING_OFF = "breaking the undo off ...";

    private final Consumer<String> tell;
    private Consumer<String> stop = by -> {};
    private @Nullable Thread asking;
    private boolean undoing;
    private boolean person = true;
    private int taken;

    /**
     * @param tell told what a person should know
     */
    RunbookSignals(Consumer<String> tell) {
        this.tell = tell;
    }

    /** From now on {@code ends} is told by whom the run, or its undo, is ended. */
    synchronized void end(Consumer<String> ends) {
        stop = ends;
    }

    @Override
    public synchronized void entry(Entry entry) {
        if (entry.event() instanceof Event.RunbookUndoBegan) {
            undoing = true;
            taken = 0;
        }
    }

    /** Whether somebody may still sit there: SIGTERM and SIGHUP come from no person at this terminal. */
    synchronized boolean person() {
        return person;
    }

    /** Asks a person something; empty where a signal, or nobody, answered. */
    <T> Optional<T> asking(Asked<T> question) {
        begin(Thread.currentThread());
        try {
            return question.answer();
        } catch (InterruptedException no) {
            return Optional.empty();
        } finally {
            begin(null);
            boolean late = Thread.interrupted(); // It was for the question, which is over.
        }
    }

    /** A question that an interrupt ends. */
    @FunctionalInterface
    interface Asked<T> {
        Optional<T> answer() throws InterruptedException;
    }

    private synchronized void begin(@Nullable Thread thread) {
        asking = thread;
    }

    synchronized void on(String name) {
        person = person && name.equals("INT");
        if (asking != null) {
            asking.interrupt();
            return;
        }
        taken++;
        if (undoing) {
            tell.accept(taken == 1 ? UNDOING : BREAKING_OFF);
        } else {
            tell.accept(taken == 1 ? ENDING : ENDING_ALREADY);
        }
        if (taken == (undoing ? 2 : 1)) {
            stop.accept(Interrupts.by(name));
        }
    }
}
