package chaos.cli;

import chaos.host.inventory.Inventory;
import chaos.host.inventory.InventoryException;
import chaos.host.inventory.InventoryPlaces;
import chaos.host.inventory.InventoryReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which inventory is meant. */
final class InventoryOption {

    static final String NAME = "--inventory";

    @Option(
            names = {"-i", NAME},
            paramLabel = "FILE",
            description = "The inventory, Ansible's in YAML or INI (default: $CHAOS_INVENTORY, else hosts.yml here).")
    private @Nullable Path file;

    /** Reads it; a file that says nothing that can be relied on is refused. */
    Inventory inventory() {
        return read(Optional.ofNullable(file), System.getenv());
    }

    static Inventory read(Optional<Path> file, Map<String, String> environment) {
        try {
            return InventoryReader.read(InventoryPlaces.find(file, environment, Path.of("")));
        } catch (InventoryException e) {
            throw refusal(e);
        }
    }

    static Refusal refusal(InventoryException e) {
        return new Refusal(String.valueOf(e.getMessage()), e.next());
    }
}
