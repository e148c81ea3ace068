package chaos.plan;

import java.util.List;

/** A service that a runbook starts and stops. */
public sealed interface Service {

    /** The service as a person reads it, its texts as the reader does. */
    String print(Wording.Reader as);

    /** The service as anybody may read it; secrets stay hidden. */
    default String print() {
        return print(Wording::print);
    }

    /** The bundled target that lives in a home. */
    record Bundled(Wording home) implements Service {
        @Override
        public String print(Wording.Reader as) {
            return "the bundled target in " + as.read(home);
        }
    }

    /** A unit of systemd. */
    record Systemd(Wording unit) implements Service {
        @Override
        public String print(Wording.Reader as) {
            return "the unit " + as.read(unit);
        }
    }

    /** A process that wrote its id into a file, and the command that starts it in the background. */
    record PidFile(Wording file, List<Wording> start) implements Service {
        public PidFile {
            start = List.copyOf(start);
        }

        @Override
        public String print(Wording.Reader as) {
            return "the process of " + as.read(file);
        }
    }
}
