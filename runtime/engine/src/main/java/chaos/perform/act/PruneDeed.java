package chaos.perform.act;

import chaos.plan.FileAct;
import chaos.quantity.Size;
import chaos.quantity.Span;
import chaos.remedy.Pruning;
import chaos.remedy.Pruning.Victim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deletes files that are too old. */
record PruneDeed(Tools tools, FileAct.Prune act) implements Deed {

    private static final int SHOWN = 20;

    @Override
    public Foresight foresee() throws DeedFailure, BrokenOff {
        List<Victim> victims = victims();
        List<String> lines = new ArrayList<>();
        victims.stream().limit(SHOWN).forEach(victim -> lines.add("would delete " + print(victim)));
        if (victims.size() > SHOWN) {
            lines.add("and " + (victims.size() - SHOWN) + " more, in all " + sum(victims));
        }
        return victims.isEmpty() ? Foresight.already("nothing is too old") : Foresight.would(lines);
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        List<Victim> victims = victims();
        Pieces.each(victims, "deleted", deadline, victim -> {
            boolean unused = FileWork.doing("prune", () -> Files.deleteIfExists(victim.file()));
            tools.voice().line("deleted " + print(victim));
        });
        return victims.isEmpty()
                ? Done.already("nothing is too old")
                : Done.changed("deleted " + victims.size() + " files, " + sum(victims));
    }

    private List<Victim> victims() throws DeedFailure, BrokenOff {
        Path directory = FileWork.path(tools, act.directory());
        Preserve.check("prune", directory);
        return FileWork.doing(
                "prune", () -> new Pruning(directory, act.pattern(), act.olderThan(), act.atLeast()).victims(now()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(tools.clock().millis());
    }

    private String print(Victim victim) {
        Duration age =
                Duration.ofSeconds(Duration.between(victim.changed(), now()).toSeconds());
        return victim.file() + ", " + new Size(victim.bytes()).print() + ", " + Span.print(age) + " old";
    }

    private static String sum(List<Victim> victims) {
        return new Size(victims.stream().mapToLong(Victim::bytes).sum()).print();
    }
}
