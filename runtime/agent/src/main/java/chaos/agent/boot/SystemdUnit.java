package chaos.agent.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** A unit that systemd starts once with the host, for root; it is enabled as {@code systemctl enable} would. */
final class SystemdUnit implements BootHook {

    private final Path unit;
    private final Path wish;
    private final String text;

    SystemdUnit(Path units, Path ledger, List<String> command) {
        String name = "chaos-undo-" + hash(ledger) + ".service";
        this.unit = units.resolve(name);
        this.wish = units.resolve("multi-user.target.wants").resolve(name);
        this.text = text(ledger, command);
    }

    private static String hash(Path ledger) {
        CRC32 sum = new CRC32();
        sum.update(ledger.toString().getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }

    private static String text(Path ledger, List<String> command) {
        return "# Laid by chaos with the first fault that outlives a restart of this host, taken away with the last.\n"
                + "[Unit]\n"
                + "Description=Undo what chaos had begun when this host went down\n"
                + "RequiresMountsFor=" + quoted(ledger.toString()) + "\n"
                + "After=local-fs.target remote-fs.target\n"
                + "\n"
                + "[Service]\n"
                + "Type=oneshot\n"
                + "ExecStart=" + command.stream().map(SystemdUnit::quoted).collect(Collectors.joining(" ")) + "\n"
                + "\n"
                + "[Install]\n"
                + "WantedBy=multi-user.target\n";
    }

    // As systemd.syntax(7) and systemd.unit(5) have it: quotes, and doubled percent and dollar signs.
    private static String quoted(String word) {
        String safe = word.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("%", "%%")
                .replace("$", "$$");
        return "\"" + safe.replace("\n", "\\n") + "\"";
    }

    @Override
    public String place() {
        return unit.toString();
    }

    @Override
    public void lay() throws IOException {
        if (Files.exists(unit, LinkOption.NOFOLLOW_LINKS)) {
            mustBeOurs();
        } else {
            Path aside = unit.resolveSibling("." + unit.getFileName() + ".new");
            Files.writeString(aside, text);
            Files.move(aside, unit);
        }
        if (!Files.exists(wish, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(wish.getParent());
            Files.createSymbolicLink(wish, unit);
        }
    }

    private void mustBeOurs() throws IOException {
        if (!isOurs()) {
            throw new IOException(unit + " is not ours: it is left as it is");
        }
    }

    private boolean isOurs() throws IOException {
        return Files.isRegularFile(unit, LinkOption.NOFOLLOW_LINKS)
                && Files.readString(unit).equals(text);
    }

    @Override
    public void takeAway() throws IOException {
        if (!Files.exists(unit, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        mustBeOurs();
        if (Files.isSymbolicLink(wish) && Files.readSymbolicLink(wish).equals(unit)) {
            Files.delete(wish);
        }
        Files.delete(unit);
    }
}
