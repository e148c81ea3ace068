package chaos.plan;

import chaos.quantity.Percent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something that can be looked at without changing it, and that is so or not. */
public sealed interface Check {

    /** The check as a person reads it. */
    String print();

    /** A request is answered with a status, and the body holds a text where one is given. */
    record HttpAnswers(Wording uri, int status, Optional<Wording> holding) implements Check {
        @Override
        public String print() {
            return uri.print() + " answers " + status
                    + holding.map(text -> " with '" + text.print() + "'").orElse("");
        }
    }

    /** A TCP port accepts a connection. */
    record PortAccepts(Wording host, int port) implements Check {
        @Override
        public String print() {
            return host.print() + ":" + port + " accepts connections";
        }
    }

    /** A command ends with exit status 0. */
    record CommandSucceeds(List<Wording> words) implements Check {
        public CommandSucceeds {
            words = List.copyOf(words);
        }

        @Override
        public String print() {
            return words.stream().map(Wording::print).collect(Collectors.joining(" ")) + " succeeds";
        }
    }

    /** A file, directory or link is there. */
    record PathExists(Wording path) implements Check {
        @Override
        public String print() {
            return path.print() + " is there";
        }
    }

    /** A link leads to a place. */
    record LinkPoints(Wording link, Wording to) implements Check {
        @Override
        public String print() {
            return link.print() + " points to " + to.print();
        }
    }

    /** The file system that holds a path is used below a share. */
    record DiskBelow(Wording path, Percent share) implements Check {
        @Override
        public String print() {
            return "the file system of " + path.print() + " is used below " + share;
        }
    }

    /** A signal of the target is as the condition says; of the bundled target, by its metrics. */
    record SignalHolds(Condition condition) implements Check {
        @Override
        public String print() {
            return condition.print();
        }
    }
}
