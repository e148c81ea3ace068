package chaos.cli;

import chaos.cli.repl.Choice;
import chaos.cli.repl.ScriptPlaces;
import chaos.cli.repl.Values;
import chaos.fault.ActiveFaults;
import chaos.fault.Catalogue;
import chaos.host.inventory.Inventory;
import chaos.incident.Milestone;
import chaos.incident.Role;
import chaos.journal.RunFolder;
import chaos.plan.Severity;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What can be typed for the parameters of our commands, as the machine is at that moment. */
final class ReplValues {

    private ReplValues() {}

    /**
     * @param runs the folder of runs where a command names none
     */
    static Values of(CommandSpec program, ScriptPlaces scripts, String runs) {
        return Values.of(scripts)
                .and("RUN", typing -> runs(typing.option(RunsOption.NAME, runs)))
                .and(
                        "COMMAND",
                        typing -> words(List.copyOf(program.subcommands().keySet())))
                .and("INCIDENT", typing -> incidents(typing.option(RunsOption.NAME, runs)))
                .and("[INCIDENT]", typing -> incidents(typing.option(RunsOption.NAME, runs)))
                .and("incident assign [INCIDENT]", typing -> rolesAnd(incidents(typing.option(RunsOption.NAME, runs))))
                .and("ROLE", typing -> roles())
                .and("SEVERITY", typing -> constants(Severity.values()))
                .and("[SEVERITY]", typing -> constants(Severity.values()))
                .and("MILESTONE", typing -> constants(Milestone.values()))
                .and("PATTERN", typing -> hosts(typing.option(InventoryOption.NAME, "")))
                .and("faults show FAULT", typing -> kinds())
                .and("undo FAULT", typing -> active());
    }

    /** The newest first. */
    private static List<Choice> runs(String folder) {
        try {
            List<Choice> found = new ArrayList<>();
            List<RunFolder> all = new RunsFolder(Path.of(folder)).all();
            all.forEach(run -> found.add(0, Choice.whole(run.run(), RunState.of(run))));
            if (!all.isEmpty()) {
                found.add(0, Choice.whole("last", all.get(all.size() - 1).run()));
            }
            return found;
        } catch (Refusal | InvalidPathException unreadable) {
            return List.of();
        }
    }

    /** The newest first. */
    private static List<Choice> incidents(String folder) {
        try {
            List<Choice> found = new ArrayList<>();
            new IncidentShelf(new RunsFolder(Path.of(folder)))
                    .all()
                    .forEach(i ->
                            found.add(0, Choice.whole(i.name(), (i.open() ? "open, " : "closed, ") + i.severity())));
            return found;
        } catch (Refusal | InvalidPathException unreadable) {
            return List.of();
        }
    }

    private static List<Choice> rolesAnd(List<Choice> incidents) {
        List<Choice> found = new ArrayList<>(roles());
        found.addAll(incidents);
        return found;
    }

    private static List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> Choice.whole(role.word(), role.task()))
                .toList();
    }

    private static List<Choice> constants(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(constant -> Choice.whole(constant.name(), ""))
                .toList();
    }

    private static List<Choice> kinds() {
        return words(Catalogue.kinds().stream().map(kind -> kind.name()).toList());
    }

    /** Groups, then hosts. */
    private static List<Choice> hosts(String file) {
        try {
            Inventory all = InventoryOption.read(
                    Optional.of(file).filter(named -> !named.isEmpty()).map(Path::of), System.getenv());
            List<Choice> found = new ArrayList<>();
            all.groups().keySet().forEach(group -> found.add(Choice.whole(group, "group")));
            all.hosts().keySet().forEach(host -> found.add(Choice.whole(host, "")));
            return found;
        } catch (Refusal | InvalidPathException unreadable) {
            return List.of();
        }
    }

    private static List<Choice> active() {
        try {
            return ActiveFaults.ofThisUser().list().stream()
                    .map(fault -> Choice.whole(fault.fault(), fault.what()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<Choice> words(List<String> words) {
        return words.stream().map(word -> Choice.whole(word, "")).toList();
    }
}
