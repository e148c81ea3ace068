package chaos.fault;

import chaos.plan.Behind;
import chaos.plan.FaultCall;
import chaos.target.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A controller that can be killed: begins the example of each fault that it is told, then does what it is told by letters:
 * {@code u} undoes all, {@code c} cuts the line to the holder. Its end is the end of its input.
 */
public final class MatrixController {

    private MatrixController() {}

    /** {@code LEDGER GRACE_MS LASTING_MS|- PID URI DATA LOGS WORD-TAB-DATABASE-TAB-QUEUE..}. */
    public static void main(String[] arguments) throws Exception {
        long grace = Long.parseLong(arguments[1]);
        HolderSettings settings = HolderSettings.of(
                        "run-1", Duration.ofMillis(grace / 4), Duration.ofMillis(grace), List.of())
                .withLedger(Path.of(arguments[0]));
        LocalHolder holder = LocalHolder.start(settings, new Telling());
        System.out.println("HOLDER " + holder.pid());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(holder)));
        List<FaultOrder> orders = orders(arguments);
        if (orders.stream().anyMatch(order -> order.call().arguments().containsKey("proxy"))) {
            int port = URI.create(arguments[4]).getPort();
            holder.open(new ProxyOrder("front", Ports.free(), "127.0.0.1", port));
        }
        for (FaultOrder order : orders) {
            try {
                holder.begin(order);
                System.out.println("BEGUN " + order.id());
            } catch (FaultException refused) {
                System.out.println("REFUSED " + order.id() + " " + refused.getMessage());
            }
        }
        System.out.println("READY");
        obey(holder);
    }

    private static List<FaultOrder> orders(String[] arguments) {
        Optional<Duration> lasting = told(arguments[2]).map(Long::parseLong).map(Duration::ofMillis);
        List<FaultOrder> orders = new ArrayList<>();
        for (String said : List.of(arguments).subList(7, arguments.length)) {
            String[] parts = said.split("\t", -1);
            FaultTarget target = new FaultTarget(
                    URI.create(arguments[4]),
                    OptionalLong.of(Long.parseLong(arguments[3])),
                    Optional.of(Path.of(arguments[5])),
                    Optional.of(Path.of(arguments[6])),
                    new Behind(told(parts[1]), told(parts[2])));
            FaultCall call = CrashMatrix.row(kind(parts[0])).planned();
            orders.add(new FaultOrder(parts[0] + "-1", call, target, lasting));
        }
        return orders;
    }

    private static FaultKind kind(String word) {
        return Catalogue.kinds().stream()
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> told(String argument) {
        return Optional.of(argument).filter(text -> !text.equals("-"));
    }

    private static void obey(LocalHolder holder) throws IOException {
        for (int letter = System.in.read(); letter >= 0; letter = System.in.read()) {
            if (letter == 'u') {
                holder.undoAll().forEach(undone -> System.out.println("UNDONE " + undone));
            } else if (letter == 'c') {
                holder.close();
            }
        }
        System.exit(0);
    }

    private static void end(LocalHolder holder) {
        holder.undoAll();
        holder.close();
    }

    /** What the holder says by itself, a line each. */
    private static final class Telling implements Holder.Listener {

        @Override
        public void achieved(String fault, String what, double asked, double achieved) {}

        @Override
        public void ended(String fault, String reason, String verified) {
            System.out.println("ENDED " + fault + " " + reason);
        }

        @Override
        public void undoFailed(Undone undone) {
            System.out.println("FAILED " + undone);
        }

        @Override
        public void lost(String why) {
            System.out.println("LOST " + why);
        }
    }
}
