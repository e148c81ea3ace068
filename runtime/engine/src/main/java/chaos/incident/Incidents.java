package chaos.incident;

import chaos.incident.Declaration.How;
import chaos.incident.IncidentEvent.Declared;
import chaos.incident.IncidentEvent.Graded;
import chaos.incident.IncidentEvent.Noted;
import chaos.journal.RunClock;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The incidents of a folder of runs, a folder each. One command at a time changes them; what a method has returned is on the
 * disk.
 */
public final class Incidents {

    private static final String FOLDER = "incidents";

    private final Path path;
    private final RunClock clock;

    private Incidents(Path path, RunClock clock) {
        this.path = path;
        this.clock = clock;
    }

    /** The incidents of the runs in a folder; they lie beside the runs. */
    public static Incidents of(Path runs, RunClock clock) {
        return new Incidents(runs.resolve(FOLDER), clock);
    }

    /** Where they are. */
    public Path path() {
        return path;
    }

    /** The folder of an incident. */
    public IncidentFolder folder(String incident) {
        return new IncidentFolder(path.resolve(incident));
    }

    /** All, oldest first. */
    public List<Incident> all() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> found = Files.list(path)) {
            folders = found.filter(Files::isDirectory).sorted().toList();
        }
        List<Incident> all = new ArrayList<>();
        for (Path folder : folders) {
            IncidentFile.read(new IncidentFolder(folder)).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Incident::declared).thenComparing(Incident::name));
        return all;
    }

    /** The open incident of a run. */
    public Optional<Incident> openOf(String run) throws IOException {
        return all().stream().filter(i -> i.open() && i.runs().contains(run)).findFirst();
    }

    /** Declares an incident; where its run has one that is open, that one is raised or gets a note. */
    public Declaration declare(Declared declared) throws IOException, IncidentException {
        Files.createDirectories(path);
        try (IncidentLock lock = IncidentLock.take(path.resolve(".lock"), clock)) {
            Optional<Incident> open =
                    declared.run().isPresent() ? openOf(declared.run().get()) : Optional.empty();
            return open.isPresent() ? again(open.get(), declared) : new Declaration(create(declared), How.DECLARED);
        }
    }

    private Declaration again(Incident open, Declared declared) throws IOException, IncidentException {
        boolean higher = declared.severity().compareTo(open.severity()) > 0;
        String text =
                "declared again as " + declared.severity() + ", " + declared.title() + " (" + declared.rule() + ")";
        IncidentEvent event = higher
                ? new Graded(declared.severity(), declared.rule(), declared.by())
                : new Noted(text, declared.by());
        return new Declaration(add(open.name(), List.of(event)), higher ? How.RAISED : How.NOTED);
    }

    private Incident create(Declared declared) throws IOException {
        IncidentEntry entry = new IncidentEntry(now(), declared);
        String name = IncidentNames.of(declared.title(), entry.at());
        for (int number = 1; ; number++) {
            IncidentFolder folder = folder(IncidentNames.numbered(name, number));
            try {
                Files.createDirectory(folder.path());
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            IncidentFile.append(folder.record(), List.of(entry));
            IncidentFile.force(folder.path());
            IncidentFile.force(path);
            return new Incident(folder.incident(), List.of(entry), 0);
        }
    }

    /** Adds to the record of an incident that is open, and returns what it is then. */
    public Incident add(String incident, List<IncidentEvent> events) throws IOException, IncidentException {
        return add(incident, events, after -> {});
    }

    /** What is done with an incident as it will be, before that is written. */
    @FunctionalInterface
    public interface Before {
        void accept(Incident after) throws IOException;
    }

    /** The same; where {@code before} throws, nothing is added. */
    public Incident add(String incident, List<IncidentEvent> events, Before before)
            throws IOException, IncidentException {
        IncidentFolder folder = folder(incident);
        try (IncidentLock lock = IncidentLock.take(folder.lock(), clock)) {
            Incident now = IncidentFile.read(folder)
                    .orElseThrow(() -> new IOException(folder.record() + " declares no incident"));
            refuseClosed(now);
            MilestoneOrder.check(now, events);
            List<IncidentEntry> entries = stamped(now, events);
            Incident after = now.with(entries);
            before.accept(after);
            IncidentFile.append(folder.record(), entries);
            return after;
        }
    }

    private static void refuseClosed(Incident incident) throws IncidentException {
        Optional<Instant> closed = incident.closed();
        if (closed.isPresent()) {
            throw new IncidentException(
                    "the incident " + incident.name() + " was closed at " + closed.get() + "; nothing is added to it",
                    "Read it: chaos incident report " + incident.name()
                            + ". Something new is a new incident: chaos incident declare 'TITLE'.");
        }
    }

    /** Where the wall clock was set back, the record's own time goes on. */
    private List<IncidentEntry> stamped(Incident incident, List<IncidentEvent> events) {
        Instant last = incident.entries().get(incident.entries().size() - 1).at();
        Instant now = now();
        Instant at = now.isBefore(last) ? last : now;
        return events.stream().map(event -> new IncidentEntry(at, event)).toList();
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
