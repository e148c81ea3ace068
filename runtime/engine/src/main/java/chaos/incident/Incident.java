package chaos.incident;

import chaos.plan.Severity;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An incident as its record tells it: nothing of it is kept anywhere else.
 *
 * @param name the name of its folder
 * @param entries in the order of time; the first declares it
 * @param unreadable how many lines of the record could not be read, such as one that a crash tore
 */
public record Incident(String name, List<IncidentEntry> entries, int unreadable) {

    public Incident {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || !(entries.get(0).event() instanceof IncidentEvent.Declared)) {
            throw new IllegalArgumentException("an incident begins with its declaration, got " + entries);
        }
    }

    /** What it began with. */
    public IncidentEvent.Declared declaration() {
        return (IncidentEvent.Declared) entries.get(0).event();
    }

    public Instant declared() {
        return entries.get(0).at();
    }

    public String title() {
        return declaration().title();
    }

    /** The severity that it has now. */
    public Severity severity() {
        return last(IncidentEvent.Graded.class)
                .map(IncidentEvent.Graded::severity)
                .orElse(declaration().severity());
    }

    /** The severities that it had, each with the entry that gave it, in the order of time. */
    public Map<IncidentEntry, Severity> severities() {
        Map<IncidentEntry, Severity> severities = new LinkedHashMap<>();
        for (IncidentEntry entry : entries) {
            if (entry.event() instanceof IncidentEvent.Declared declared) {
                severities.put(entry, declared.severity());
            } else if (entry.event() instanceof IncidentEvent.Graded graded) {
                severities.put(entry, graded.severity());
            }
        }
        return severities;
    }

    /** Why it has the severity that it has now. */
    public String rule() {
        return last(IncidentEvent.Graded.class)
                .map(IncidentEvent.Graded::rule)
                .orElse(declaration().rule());
    }

    /** The runs that it is about, each once, in the order in which they were linked. */
    public List<String> runs() {
        Set<String> runs = new LinkedHashSet<>();
        declaration().run().ifPresent(runs::add);
        all(IncidentEvent.Linked.class).forEach(linked -> runs.add(linked.run()));
        return List.copyOf(runs);
    }

    /** Who has which role now. */
    public Map<Role, String> roles() {
        Map<Role, String> roles = new EnumMap<>(Role.class);
        all(IncidentEvent.Assigned.class).forEach(a -> roles.put(a.role(), a.person()));
        return roles;
    }

    /** When a milestone was marked as reached, and by whom; the first time counts. */
    public Optional<IncidentEntry> reached(Milestone milestone) {
        return entries.stream()
                .filter(e -> e.event() instanceof IncidentEvent.Marked marked && marked.milestone() == milestone)
                .findFirst();
    }

    /** When a person did something about it first: gave a role, or made a note. What a run wrote takes nothing up. */
    public Optional<IncidentEntry> taken() {
        return entries.stream()
                .filter(e -> e.event().byPerson())
                .filter(e -> e.event() instanceof IncidentEvent.Assigned || e.event() instanceof IncidentEvent.Noted)
                .findFirst();
    }

    /** When it was closed; empty while it is open. */
    public Optional<Instant> closed() {
        return entries.stream()
                .filter(e -> e.event() instanceof IncidentEvent.Closed)
                .map(IncidentEntry::at)
                .findFirst();
    }

    public boolean open() {
        return closed().isEmpty();
    }

    /** The same with more entries. */
    public Incident with(List<IncidentEntry> more) {
        return new Incident(name, Stream.concat(entries.stream(), more.stream()).toList(), unreadable);
    }

    private <E extends IncidentEvent> Stream<E> all(Class<E> kind) {
        return entries.stream()
                .map(IncidentEntry::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private <E extends IncidentEvent> Optional<E> last(Class<E> kind) {
        return all(kind).reduce((first, second) -> second);
    }
}
