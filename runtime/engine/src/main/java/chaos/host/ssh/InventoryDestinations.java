package chaos.host.ssh;

import chaos.host.config.Destination;
import chaos.host.inventory.InventoryException;
import chaos.host.inventory.InventoryHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a host of an inventory is, by Ansible's variables. What they ask for and we do not do is refused, since the way
 * without it would be another way.
 */
public final class InventoryDestinations {

    private static final List<String> REFUSED = List.of(
            "ansible_ssh_common_args",
            "ansible_ssh_extra_args",
            "ansible_ssh_executable",
            "ansible_password",
            "ansible_ssh_pass");

    private InventoryDestinations() {}

    /**
     * The destination of a host; {@code ansible_host}, else its name, is also what ssh_config is asked for.
     *
     * @param home of the user, for a tilde
     * @throws InventoryException where its variables say something that we do not do, or that is wrong
     */
    public static Destination of(InventoryHost host, Path home) {
        REFUSED.stream().filter(name -> host.text(name).isPresent()).findFirst().ifPresent(name -> {
            throw wrong(
                    host,
                    name + " is not heeded here",
                    "Say it in ssh_config; passwords are asked for at the terminal.");
        });
        host.text("ansible_connection")
                .filter(how -> !List.of("ssh", "smart", "paramiko").contains(how))
                .ifPresent(how -> {
                    throw wrong(
                            host,
                            "ansible_connection " + how + " is not done here, hosts are reached by ssh",
                            "Take it out, or leave this host out.");
                });
        try {
            return new Destination(
                    either(host, "ansible_host", "ansible_ssh_host").orElse(host.name()),
                    either(host, "ansible_user", "ansible_ssh_user"),
                    either(host, "ansible_port", "ansible_ssh_port").map(Integer::valueOf),
                    either(host, "ansible_ssh_private_key_file", "ansible_private_key_file")
                            .map(file -> home.resolve(file.startsWith("~/") ? file.substring(2) : file)));
        } catch (NumberFormatException e) {
            throw wrong(host, "ansible_port is a number, " + e.getMessage(), "Mend it in the inventory.");
        } catch (IllegalArgumentException e) {
            throw wrong(host, String.valueOf(e.getMessage()), "Mend it in the inventory.");
        }
    }

    private static Optional<String> either(InventoryHost host, String name, String old) {
        return host.text(name).or(() -> host.text(old)).filter(text -> !text.isEmpty());
    }

    private static InventoryException wrong(InventoryHost host, String problem, String next) {
        return new InventoryException(host.name() + ": " + problem, next);
    }
}
