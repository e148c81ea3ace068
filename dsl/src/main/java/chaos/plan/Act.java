package chaos.plan;

import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;

/** Something that a step does. Each says whether it changed anything; one that is true already is skipped and says so. */
public sealed interface Act
        permits Act.Command,
                Act.Shell,
                Act.Control,
                Act.Verify,
                Act.WaitUntil,
                Act.Capture,
                Act.Keep,
                Act.KeepFile,
                Act.Approve,
                FileAct.Point,
                FileAct.Rotate,
                FileAct.Prune,
                FileAct.PruneReleases,
                FileAct.Reclaim,
                FileAct.Survey {

    /** Where the script says it. */
    Origin origin();

    /** The act as a person reads it, its texts as the reader does. */
    String print(Wording.Reader as);

    /** The act as anybody may read it; secrets stay hidden. */
    default String print() {
        return print(Wording::print);
    }

    /** Whether it may change anything; one that only looks, asks or keeps what it sees does not. */
    default boolean changes() {
        return true;
    }

    /** Whether nobody knows what it changed where it failed or was cut off. */
    default boolean blind() {
        return false;
    }

    /** Runs a program with its arguments; never a shell string. */
    record Command(List<Wording> words, Origin origin) implements Act {
        public Command {
            words = List.copyOf(words);
        }

        @Override
        public boolean blind() {
            return true;
        }

        @Override
        public String print(Wording.Reader as) {
            return "command " + as.read(words);
        }
    }

    /** Has the POSIX shell run a text, for what only a shell can say. */
    record Shell(Wording text, Origin origin) implements Act {
        @Override
        public boolean blind() {
            return true;
        }

        @Override
        public String print(Wording.Reader as) {
            return "shell " + as.read(text);
        }
    }

    /** Starts, stops, drains or restarts a service. */
    record Control(Verb verb, Service service, Origin origin) implements Act {
        @Override
        public boolean blind() {
            return true;
        }

        @Override
        public String print(Wording.Reader as) {
            return verb.name().toLowerCase(java.util.Locale.ROOT) + " " + service.print(as);
        }
    }

    /** What is done to a service. */
    enum Verb {
        START,
        STOP,
        RESTART,
        /** It takes no new work and finishes what it has. */
        DRAIN,
        /** It opens its log files anew. */
        REOPEN
    }

    /** Looks until something is so, and fails when it is not so within the time. */
    record Verify(Check check, Duration within, Origin origin) implements Act {
        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print(Wording.Reader as) {
            return "verify " + check.print(as) + " within " + Span.print(within);
        }
    }

    /** Waits until something is so that comes by itself, and fails when it is not so within the time. */
    record WaitUntil(Check check, Duration within, Origin origin) implements Act {
        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print(Wording.Reader as) {
            return "wait until " + check.print(as) + ", at most " + Span.print(within);
        }
    }

    /** Runs a program and keeps what it prints under a name for later steps. */
    record Capture(String output, List<Wording> words, Origin origin) implements Act {
        public Capture {
            words = List.copyOf(words);
        }

        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print(Wording.Reader as) {
            return "capture " + output + " of " + as.read(words);
        }
    }

    /** Runs a program and keeps what it prints as a file of evidence, with its hash, in the run's folder. */
    record Keep(String file, List<Wording> words, Origin origin) implements Act {
        public Keep {
            words = List.copyOf(words);
        }

        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print(Wording.Reader as) {
            return "keep " + file + " of " + as.read(words);
        }
    }

    /** Keeps a copy of a file that a program wrote, byte for byte, as a file of evidence, with its hash, in the run's folder. */
    record KeepFile(String name, Wording path, Origin origin) implements Act {
        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print(Wording.Reader as) {
            return "keep " + name + ", the file " + as.read(path);
        }
    }

    /**
     * Asks a person before it goes on.
     *
     * @param within how long the answer is waited for
     * @param otherwise what counts when none comes
     */
    record Approve(Wording question, Duration within, boolean otherwise, Origin origin) implements Act {
        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print(Wording.Reader as) {
            return "approve: " + as.read(question);
        }
    }
}
