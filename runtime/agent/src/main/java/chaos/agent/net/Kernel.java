package chaos.agent.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What the running kernel can do, by its configuration and its modules; nothing is loaded or tried. */
public final class Kernel {

    private final Path root;

    Kernel(Path root) {
        this.root = root;
    }

    /** The one that runs. */
    public static Kernel running() {
        return new Kernel(Path.of("/"));
    }

    /** Whether it has a queueing discipline, such as {@code netem}, built in or as a module. */
    public boolean hasQueue(String name) {
        String option = "CONFIG_NET_SCH_" + name.toUpperCase(Locale.ROOT);
        if (lines(root.resolve("proc/config.gz"), true, line -> line.equals(option + "=y"))) {
            return true;
        }
        String module = "/sch_" + name + ".ko";
        Path modules = root.resolve("lib/modules").resolve(release());
        return lines(root.resolve("proc/modules"), false, line -> line.startsWith("sch_" + name + " "))
                || lines(modules.resolve("modules.builtin"), false, line -> line.contains(module))
                || lines(modules.resolve("modules.dep"), false, line -> line.split(":", 2)[0].contains(module));
    }

    private String release() {
        try {
            return Files.readString(root.resolve("proc/sys/kernel/osrelease")).trim();
        } catch (IOException unknown) {
            return "unknown";
        }
    }

    private static boolean lines(Path file, boolean packed, Predicate<String> wanted) {
        if (!Files.isReadable(file)) {
            return false;
        }
        try (Stream<String> lines = packed ? unpacked(file) : Files.lines(file)) {
            return lines.anyMatch(wanted);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Stream<String> unpacked(Path file) throws IOException {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII));
        return lines.lines();
    }
}
