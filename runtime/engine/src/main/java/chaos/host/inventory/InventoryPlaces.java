package chaos.host.inventory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the inventory is looked for. */
public final class InventoryPlaces {

    /** The variable of the environment that names the inventory where no option does. */
    public static final String VARIABLE = "CHAOS_INVENTORY";

    /** The file that is taken where nothing names one. */
    public static final String USUAL = "hosts.yml";

    private InventoryPlaces() {}

    /**
     * The first of: what was said, what {@link #VARIABLE} names, {@link #USUAL} in the folder; one that was named and is
     * not there is not passed over.
     *
     * @param folder the script's, or where there is no script the working directory
     * @throws InventoryException where there is none
     */
    public static Path find(Optional<Path> said, Map<String, String> environment, Path folder) {
        String named = environment.getOrDefault(VARIABLE, "");
        Path usual = folder.resolve(USUAL);
        if (said.isPresent()) {
            return said.get();
        }
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        if (Files.exists(usual)) {
            return usual;
        }
        throw new InventoryException(
                "there is no inventory: neither --inventory nor " + VARIABLE + " names one, and there is no " + usual,
                "Write one, or name it: --inventory FILE.");
    }
}
