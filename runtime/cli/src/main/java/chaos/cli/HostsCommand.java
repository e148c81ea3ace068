package chaos.cli;

import chaos.host.inventory.Inventory;
import chaos.host.inventory.InventoryException;
import chaos.host.inventory.InventoryGraph;
import chaos.host.inventory.InventoryGroup;
import chaos.host.inventory.InventoryHost;
import chaos.host.inventory.InventoryJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        description = {
            "Looks at the hosts of the inventory that a pattern picks, many at once: how long an answer takes, who we are",
            "there, its Java, its space, its clock. Exit code 1 where one cannot be reached."
        },
        footer = {
            "",
            "A pattern is the name of a group or host, or several: 'web,db' both, 'web:&staging' of web those of staging,",
            "'all:!web1' all but; 'web*', '~web\\d+', 'web[0]', 'web[1:3]'. One that fits nothing is an error.",
            "",
            "Examples:",
            "  chaos hosts --graph",
            "  chaos hosts -i hosts.yml --json",
            "  chaos hosts --list web:!web1",
            "  chaos hosts 'web*'"
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

    @Option(
            names = "--ssh-config",
            paramLabel = "FILE",
            description = "Take this ssh_config and no other (default: ~/.ssh/config, then /etc/ssh/ssh_config).")
    private @Nullable Path sshConfig;

    @ArgGroup
    private @Nullable Form form;

    /** At most one of them. */
    static final class Form {
        @Option(names = "--graph", description = "Print groups and hosts as a tree.")
        private boolean graph;

        @Option(names = "--list", description = "List them with their groups, and contact nobody.")
        private boolean list;

        @Option(names = "--json", description = "Print all of the inventory, in the form of ansible-inventory --list.")
        private boolean json;
    }

    @Override
    public Integer call() throws InterruptedException {
        Inventory all = inventory.inventory();
        if (form != null && form.graph) {
            InventoryGraph.of(all).forEach(chaos.console().out()::println);
        } else if (form != null && form.json) {
            chaos.console().out().print(InventoryJson.of(all));
        } else if (form != null && form.list) {
            list(all, picked(all));
        } else {
            return look(picked(all));
        }
        return ExitCode.HELD;
    }

    private int look(List<InventoryHost> hosts) throws InterruptedException {
        List<String> lost = new ArrayList<>();
        int width = width(hosts);
        new HostLooks(Optional.ofNullable(sshConfig), TerminalPrompter.ofTerminal()).all(hosts, (host, look) -> {
            String told = look.facts().map(HostLine::of).orElse(look.problem());
            chaos.console().out().printf("%-" + width + "s  %s%n", host.name(), told);
            if (look.facts().isEmpty()) {
                lost.add(host.name());
            }
        });
        if (!lost.isEmpty()) {
            chaos.console()
                    .trouble(lost.size() + " of " + hosts.size() + " cannot be used: " + String.join(", ", lost), "");
        }
        return lost.isEmpty() ? ExitCode.HELD : ExitCode.BROKEN;
    }

    private static int width(List<InventoryHost> hosts) {
        return hosts.stream().mapToInt(host -> host.name().length()).max().orElse(1);
    }

    private List<InventoryHost> picked(Inventory all) {
        try {
            return all.pick(pattern);
        } catch (InventoryException e) {
            throw InventoryOption.refusal(e);
        }
    }

    private void list(Inventory all, List<InventoryHost> hosts) {
        int width = width(hosts);
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
