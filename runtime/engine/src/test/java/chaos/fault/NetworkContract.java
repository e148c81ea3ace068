package chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import chaos.agent.ledger.Entry;
import chaos.support.Needs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** What a fault of the network must do; it is done in a network namespace that is the target's own. */
abstract class NetworkContract extends FaultContract {

    @BeforeAll
    static void needs() {
        Needs.program("nft");
        Needs.program("ip");
        Needs.program("unshare");
        Needs.that("root".equals(System.getProperty("user.name")), "network namespaces and nftables need root");
    }

    @Override
    List<String> within() {
        return ownNetwork();
    }

    /** A command that starts another in a network of its own. */
    static List<String> ownNetwork() {
        return List.of("unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "victim");
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return in(begun.target(), "nft", "list", "tables")
                .contains(entry.facts().get("table"));
    }

    /** All rules and queues of the network of a process. */
    static String state(long pid) throws IOException {
        return in(pid, "nft", "list", "ruleset") + in(pid, "tc", "qdisc", "show");
    }

    /** What a command says in the network of a process. */
    static String in(long pid, String... command) throws IOException {
        List<String> entered = new ArrayList<>(List.of("nsenter", "--net=/proc/" + pid + "/ns/net"));
        entered.addAll(List.of(command));
        Process process = new ProcessBuilder(entered).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
