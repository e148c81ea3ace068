package chaos.plan;

import chaos.quantity.Percent;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Something that a step does. Each says whether it changed anything; one that is true already is skipped and says so. */
public sealed interface Act {

    /** Where the script says it. */
    Origin origin();

    /** The act as a person reads it; secrets stay hidden. */
    String print();

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
        public String print() {
            return "command " + said(words);
        }
    }

    /** Has the POSIX shell run a text, for what only a shell can say. */
    record Shell(Wording text, Origin origin) implements Act {
        @Override
        public boolean blind() {
            return true;
        }

        @Override
        public String print() {
            return "shell " + text.print();
        }
    }

    /** Lets a symbolic link lead to another place, in one atomic step, and remembers where it led before. */
    record Point(Wording link, Wording to, Origin origin) implements Act {
        @Override
        public String print() {
            return "point " + link.print() + " at " + to.print();
        }
    }

    /**
     * Moves a log aside under a number and the older ones one further.
     *
     * @param keep how many old ones stay
     * @param compress whether old ones are gzipped
     * @param copyTruncate whether the file is copied and emptied, for a writer that keeps it open
     */
    record Rotate(Wording file, int keep, boolean compress, boolean copyTruncate, Origin origin) implements Act {
        @Override
        public String print() {
            return "rotate " + file.print() + ", keep " + keep + (compress ? ", gzip" : "")
                    + (copyTruncate ? ", copy and truncate" : "");
        }
    }

    /**
     * Deletes old files of a directory.
     *
     * @param pattern a glob over file names
     * @param olderThan by their last change
     * @param atLeast how many of the youngest stay, however old they are
     */
    record Prune(Wording directory, String pattern, Duration olderThan, int atLeast, Origin origin) implements Act {
        @Override
        public String print() {
            return "prune " + directory.print() + "/" + pattern + " older than " + Span.print(olderThan)
                    + ", keep at least " + atLeast;
        }
    }

    /**
     * Deletes old releases beside the one that {@code current} points at, which always stays, by the order in which they
     * were recorded and never by their times.
     */
    record PruneReleases(Wording home, int keep, Origin origin) implements Act {
        @Override
        public String print() {
            return "prune the releases in " + home.print() + ", keep " + keep;
        }
    }

    /** Empties files that are deleted but still held open, where their former names fit; their space comes back. */
    record Reclaim(Wording directory, String pattern, Origin origin) implements Act {
        @Override
        public String print() {
            return "reclaim deleted but open " + directory.print() + "/" + pattern;
        }
    }

    /** Says who eats the space of a file system: largest directories, and deleted files that are still open. */
    record Survey(Wording directory, Percent warning, Percent critical, Origin origin) implements Act {
        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print() {
            return "survey the disk of " + directory.print();
        }
    }

    /** Starts, stops, drains or restarts a service. */
    record Control(Verb verb, Service service, Origin origin) implements Act {
        @Override
        public boolean blind() {
            return true;
        }

        @Override
        public String print() {
            return verb.name().toLowerCase(java.util.Locale.ROOT) + " " + service.print();
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
        public String print() {
            return "verify " + check.print() + " within " + Span.print(within);
        }
    }

    /** Waits until something is so that comes by itself, and fails when it is not so within the time. */
    record WaitUntil(Check check, Duration within, Origin origin) implements Act {
        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print() {
            return "wait until " + check.print() + ", at most " + Span.print(within);
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
        public String print() {
            return "capture " + output + " of " + said(words);
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
        public String print() {
            return "keep " + file + " of " + said(words);
        }
    }

    /** Keeps a copy of a file that a program wrote, byte for byte, as a file of evidence, with its hash, in the run's folder. */
    record KeepFile(String name, Wording path, Origin origin) implements Act {
        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print() {
            return "keep " + name + ", the file " + path.print();
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
        public String print() {
            return "approve: " + question.print();
        }
    }

    private static String said(List<Wording> words) {
        return words.stream().map(Wording::print).collect(Collectors.joining(" "));
    }
}
