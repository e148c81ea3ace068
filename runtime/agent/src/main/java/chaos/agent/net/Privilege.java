package chaos.agent.net;

import chaos.agent.act.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** What rules and queues need: a capability, and Debian's programs. */
final class Privilege {

    private static final int NET_ADMIN = 12;
    private static final Map<String, String> PACKAGES =
            Map.of("nft", "nftables", "tc", "iproute2", "ip", "iproute2", "nsenter", "util-linux");

    private Privilege() {}

    /** Refuses where this process may not change the network, or lacks a program for it. */
    static void require(String kind, String... programs) throws Refusal {
        if (!mayChangeNetwork()) {
            throw new Refusal(kind + " needs the capability CAP_NET_ADMIN, which this user (uid " + uid()
                    + ") has not: run it as root");
        }
        for (String program : programs) {
            requireProgram(kind, program);
        }
    }

    private static void requireProgram(String kind, String program) throws Refusal {
        if (!isThere(program)) {
            throw new Refusal(kind + " needs the program " + program + ", which is not on PATH: apt-get install "
                    + PACKAGES.getOrDefault(program, program));
        }
    }

    static boolean isThere(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static boolean mayChangeNetwork() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("CapEff:")) {
                    return (Long.parseUnsignedLong(line.substring(7).trim(), 16) >> NET_ADMIN & 1) == 1;
                }
            }
        } catch (IOException noProc) {
            // Then the kernel says it itself.
        }
        return true;
    }

    private static String uid() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
