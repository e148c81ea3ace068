package chaos.incident;

import chaos.journal.SystemClock;
import java.nio.file.Path;
import java.util.List;

/** A program that adds notes to an incident until it is killed, and says each when it was told that it is kept. */
final class NoteWriter {

    private NoteWriter() {}

    public static void main(String[] arguments) throws Exception {
        Incidents incidents = Incidents.of(Path.of(arguments[0]), new SystemClock());
        for (int number = 1; ; number++) {
            String text = arguments[2] + number;
            incidents.add(arguments[1], List.of(new IncidentEvent.Noted(text, "writer")));
            System.out.println(text);
        }
    }
}
