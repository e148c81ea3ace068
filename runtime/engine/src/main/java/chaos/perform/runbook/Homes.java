package chaos.perform.runbook;

import chaos.perform.act.DeedFailure;
import chaos.perform.act.Values;
import chaos.plan.Act;
import chaos.plan.Runbook;
import chaos.plan.Service;
import chaos.plan.Wording;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The homes of bundled targets that a runbook changes: of each that it controls, and the one that it runs at where it
 * changes something in there. What its programs do is not known, and does not count.
 *
 * @param own the home that it runs at
 */
public record Homes(Values values, Optional<Path> own) {

    public Homes {
        own = own.map(home -> home.toAbsolutePath().normalize());
    }

    /** Of those that are known from the start; in an order that is the same for all. */
    public SortedSet<Path> of(Runbook runbook) {
        SortedSet<Path> homes = new TreeSet<>();
        runbook.steps().stream()
                .flatMap(step -> Parts.acts(step).stream())
                .filter(Homes::known)
                .flatMap(this::changed)
                .forEach(homes::add);
        return homes;
    }

    private static boolean known(Act act) {
        return act.changes() && !(act instanceof Act.Command) && !(act instanceof Act.Shell);
    }

    private Stream<Path> changed(Act act) {
        if (act instanceof Act.Control control) {
            return control.service() instanceof Service.Bundled bundled ? path(bundled.home()).stream() : Stream.of();
        }
        Stream<Path> places = Parts.wordings(act).flatMap(place -> path(place).stream());
        return own.stream().filter(home -> places.anyMatch(place -> place.startsWith(home)));
    }

    private Optional<Path> path(Wording place) {
        try {
            return Optional.of(Path.of(values.text(place)).toAbsolutePath().normalize());
        } catch (DeedFailure | InvalidPathException notYet) {
            return Optional.empty();
        }
    }
}
