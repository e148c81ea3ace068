package chaos.plan;

import chaos.quantity.Percent;
import java.util.List;
import java.util.Optional;

/** Something that can be looked at without changing it, and that is so or not. */
public sealed interface Check {

    /** The check as a person reads it, its texts as the reader does. */
    String print(Wording.Reader as);

    /** The check as anybody may read it; secrets stay hidden. */
    default String print() {
        return print(Wording::print);
    }

    /** A request is answered with a status, and the body holds a text where one is given. */
    record HttpAnswers(Wording uri, int status, Optional<Wording> holding) implements Check {
        @Override
        public String print(Wording.Reader as) {
            return as.read(uri) + " answers " + status
                    + holding.map(text -> " with '" + as.read(text) + "'").orElse("");
        }
    }

    /** A TCP port accepts a connection. */
    record PortAccepts(Wording host, int port) implements Check {
        @Override
        public String print(Wording.Reader as) {
            return as.read(host) + ":" + port + " accepts connections";
        }
    }

    /** A command ends with exit status 0. */
    record CommandSucceeds(List<Wording> words) implements Check {
        public CommandSucceeds {
            words = List.copyOf(words);
        }

        @Override
        public String print(Wording.Reader as) {
            return as.read(words) + " succeeds";
        }
    }

    /** A file, directory or link is there. */
    record PathExists(Wording path) implements Check {
        @Override
        public String print(Wording.Reader as) {
            return as.read(path) + " is there";
        }
    }

    /** A link leads to a place. */
    record LinkPoints(Wording link, Wording to) implements Check {
        @Override
        public String print(Wording.Reader as) {
            return as.read(link) + " points to " + as.read(to);
        }
    }

    /** The file system that holds a path is used below a share. */
    record DiskBelow(Wording path, Percent share) implements Check {
        @Override
        public String print(Wording.Reader as) {
            return "the file system of " + as.read(path) + " is used below " + share;
        }
    }

    /** A signal of the target is as the condition says; of the bundled target, by its metrics. */
    record SignalHolds(Condition condition) implements Check {
        @Override
        public String print(Wording.Reader as) {
            return condition.print();
        }
    }
}
