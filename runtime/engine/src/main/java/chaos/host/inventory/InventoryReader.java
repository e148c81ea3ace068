package chaos.host.inventory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads inventory files; the ending of the name tells the format, else what stands in it. */
public final class InventoryReader {

    /** The longest file that is read. */
    static final int MOST_BYTES = 8 << 20;

    private static final Pattern YAML_BEGIN =
            Pattern.compile("(?s)\\A(?:\\s*#[^\n]*\n|\\s*\n)*(?:---|[\\w\"'.-]+:\\s*(?:#[^\n]*)?(?:\n|\\z)).*");

    private static final List<String> VARIABLES_BESIDE = List.of("group_vars", "host_vars");

    private InventoryReader() {}

    /**
     * The inventory of a file.
     *
     * @throws InventoryException where it is not there, cannot be read, or says nothing that can be relied on
     */
    public static Inventory read(Path file) {
        String text = text(file);
        refuseVariablesBeside(file);
        return isYaml(file, text)
                ? YamlInventory.read(file.toString(), text)
                : IniInventory.read(file.toString(), text);
    }

    /** Variables in files of their own are not read; without them a host might be another one, or another user's. */
    private static void refuseVariablesBeside(Path file) {
        for (String name : VARIABLES_BESIDE) {
            if (Files.exists(file.resolveSibling(name))) {
                throw new InventoryException(
                        "beside the inventory " + file + " are variables in " + name + ", which are not read",
                        "Write what is needed of them (ansible_host, ansible_port, ansible_user) into an inventory of"
                                + " its own folder.");
            }
        }
    }

    private static boolean isYaml(Path file, String text) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json");
        return named || !name.contains(".") && YAML_BEGIN.matcher(text).matches();
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw new InventoryException(
                    "the inventory " + file + " is a folder",
                    "Name one of its files: --inventory " + file.resolve("hosts.yml"));
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InventoryException("the inventory " + file + " has more than 8 MiB", "Name a smaller one.");
            }
            byte[] bytes = Files.readAllBytes(file);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new InventoryException("there is no inventory " + file, "Name one with --inventory.");
        } catch (CharacterCodingException e) {
            throw new InventoryException(
                    "the inventory " + file + " is no text in UTF-8", "Name another with --inventory.");
        } catch (IOException e) {
            throw new InventoryException(
                    "the inventory " + file + " cannot be read: " + e.getMessage(),
                    "Mend that, or name another with --inventory.");
        }
    }
}
