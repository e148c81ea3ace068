package chaos.cli;

import chaos.host.inventory.Inventory;
import chaos.host.inventory.InventoryException;
import chaos.host.inventory.InventoryGraph;
import chaos.host.inventory.InventoryGroup;
import chaos.host.inventory.InventoryHost;
import chaos.host.inventory.InventoryJson;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the inventory holds. */
@Command(
        name = "hosts",
        description = "Lists the hosts of the inventory that a pattern picks, with their groups.",
        footer = {
            "",
            "A pattern is the name of a group or host, or several: 'web,db' both, 'web:&staging' of web those of staging,",
            "'all:!web1' all but; 'web*', '~web\\d+', 'web[0]', 'web[1:3]'. One that fits nothing is an error.",
            "",
            "Examples:",
            "  chaos hosts --graph",
            "  chaos hosts -i hosts.yml --json",
            "  chaos hosts web:!web1"
        })
final class HostsCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Mixin
    private InventoryOption inventory;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            defaultValue = "all",
            description = "Which hosts (default: all).")
    private String pattern = "all";

    @ArgGroup
    private @Nullable Form form;

    /** At most one of them. */
    static final class Form {
        @Option(names = "--graph", description = "Print groups and hosts as a tree.")
        private boolean graph;

        @Option(names = "--json", description = "Print all of the inventory, in the form of ansible-inventory --list.")
        private boolean json;
    }

    @Override
    public Integer call() {
        Inventory all = inventory.inventory();
        if (form != null && form.graph) {
            InventoryGraph.of(all).forEach(chaos.console().out()::println);
        } else if (form != null && form.json) {
            chaos.console().out().print(InventoryJson.of(all));
        } else {
            list(all, picked(all));
        }
        return ExitCode.HELD;
    }

    private List<InventoryHost> picked(Inventory all) {
        try {
            return all.pick(pattern);
        } catch (InventoryException e) {
            throw InventoryOption.refusal(e);
        }
    }

    private void list(Inventory all, List<InventoryHost> hosts) {
        int width = hosts.stream().mapToInt(host -> host.name().length()).max().orElse(0);
        for (InventoryHost host : hosts) {
            chaos.console().out().printf("%-" + width + "s  %s%n", host.name(), groups(all, host));
        }
    }

    private static String groups(Inventory all, InventoryHost host) {
        return all.groups().values().stream()
                .filter(group -> group.hosts().contains(host.name()))
                .map(InventoryGroup::name)
                .filter(name -> !name.equals(InventoryGroup.ALL))
                .collect(Collectors.joining(", "));
    }
}
