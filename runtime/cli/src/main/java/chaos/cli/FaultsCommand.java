package chaos.cli;

import chaos.fault.ActiveFault;
import chaos.fault.ActiveFaults;
import chaos.fault.Catalogue;
import chaos.fault.FaultKind;
import chaos.fault.Need;
import chaos.fault.Parameter;
import chaos.words.Nearest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The catalogue of faults, and those that are active on this machine. */
@Command(
        name = "faults",
        description = "Explains the faults that a script can inject, and lists those that are active on this machine.",
        footer = {"", "Examples:", "  chaos faults list", "  chaos faults show memoryLeak", "  chaos faults active"})
final class FaultsCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "Lists the faults, each with an example.")
    int list() {
        for (FaultKind kind : Catalogue.kinds()) {
            chaos.console().out().printf("%-19s %s%n", kind.name(), kind.does(kind.exampleCall()));
            chaos.console().out().printf("%-19s %s%n", "", example(kind));
        }
        return ExitCode.HELD;
    }

    @Command(name = "show", description = "Explains a fault: what it does, what it is told, how it is undone.")
    int show(@Parameters(paramLabel = "FAULT", description = "Its word, such as memoryLeak.") String name) {
        FaultKind kind = kind(name);
        chaos.console().out().println(kind.name() + ": " + kind.does(kind.exampleCall()));
        chaos.console().out().println("  example    " + example(kind));
        kind.parameters().forEach(this::parameter);
        chaos.console().out().println("  undone by  " + kind.undoneBy(kind.exampleCall()));
        kind.remedy().ifPresent(remedy -> chaos.console().out().println("  remedy     one way: " + remedy));
        chaos.console()
                .out()
                .println("  needs      "
                        + kind.needs().stream().map(Need::text).sorted().collect(Collectors.joining(", ")));
        return ExitCode.HELD;
    }

    private static String example(FaultKind kind) {
        return "inject " + kind.example() + (kind.remedy().isPresent() ? " without undo" : "");
    }

    private void parameter(Parameter parameter) {
        chaos.console()
                .out()
                .printf(
                        "  %-9s  %s, %s%s%n",
                        parameter.name(),
                        parameter.meaning(),
                        parameter.range(),
                        parameter.needed() ? "" : ", may be left out");
    }

    private static FaultKind kind(String name) {
        List<String> names = Catalogue.kinds().stream().map(FaultKind::name).toList();
        return Catalogue.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("there is no fault '" + name + "'", meant(name, names)));
    }

    private static String meant(String name, List<String> names) {
        String nearest = Nearest.of(name, names);
        return (nearest.isEmpty() ? "" : "Did you mean " + nearest + "? ") + "There are: " + String.join(", ", names)
                + ".";
    }

    @Command(
            name = "active",
            description =
                    "Lists the faults that the ledger of this machine knows; nothing is left where it lists none.")
    int active() throws IOException {
        ActiveFaults faults = ActiveFaults.ofThisUser();
        List<ActiveFault> active = faults.list();
        active.forEach(this::active);
        faults.refused().forEach(chaos.console().err()::println);
        if (active.isEmpty()) {
            chaos.console().out().println("no fault is active");
        }
        return ExitCode.HELD;
    }

    private void active(ActiveFault fault) {
        chaos.console()
                .out()
                .println(fault.fault() + " of run " + fault.run() + ", since " + fault.since() + ": " + fault.what());
        chaos.console().out().println("  undone by  " + fault.how());
        chaos.console().out().println("  " + LeaseWords.of(fault));
        fault.afterRestart()
                .ifPresent(
                        who -> chaos.console().out().println("  after a restart of this host it is undone by " + who));
    }
}
