package chaos.plan;

import java.util.List;

/** A service that a runbook starts and stops. */
public sealed interface Service {

    /** The service as a person reads it. */
    String print();

    /** The bundled target that lives in a home. */
    record Bundled(Wording home) implements Service {
        @Override
        public String print() {
            return "the bundled target in " + home.print();
        }
    }

    /** A unit of systemd. */
    record Systemd(Wording unit) implements Service {
        @Override
        public String print() {
            return "the unit " + unit.print();
        }
    }

    /** A process that wrote its id into a file, and the command that starts it in the background. */
    record PidFile(Wording file, List<Wording> start) implements Service {
        public PidFile {
            start = List.copyOf(start);
        }

        @Override
        public String print() {
            return "the process of " + file.print();
        }
    }
}
