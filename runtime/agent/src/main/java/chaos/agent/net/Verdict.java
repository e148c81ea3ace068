package chaos.agent.net;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import java.util.Arrays;
import java.util.Optional;

/** What is done to packets that rules pick. */
enum Verdict {
    LOSS("networkLoss", "loss") {
        @Override
        String what(Order order) {
            return "drops " + order.words().get("percent") + " % of the packets";
        }

        @Override
        String rules(Order order, Traffic traffic) throws Refusal {
            return "numgen random mod " + PARTS + share(order) + " counter name \"hit\" drop";
        }

        @Override
        TableGauge gauge(Order order, Table table) throws Refusal {
            return TableGauge.share(table, "loss", order.number("percent", 0, 100));
        }
    },
    PARTITION("networkPartition", "dropped packets") {
        @Override
        String what(Order order) {
            return "drops all packets";
        }

        @Override
        String rules(Order order, Traffic traffic) {
            return "counter name \"hit\" drop";
        }
    },
    RESET("networkReset", "resets") {
        @Override
        String what(Order order) {
            String share =
                    order.words().find("percent").map(p -> p + " % of the").orElse("all");
            return "resets " + share + " TCP connections";
        }

        /** A share of connections, not of packets: the port of the client decides, whichever way a packet goes. */
        @Override
        String rules(Order order, Traffic traffic) throws Refusal {
            String reset = "counter name \"hit\" reject with tcp reset";
            if (order.words().find("percent").isEmpty()) {
                return LEAVE_RESETS + "meta l4proto tcp " + reset;
            }
            int port = traffic.port()
                    .orElseThrow(
                            () -> new Refusal("networkReset: a share of the connections is one of a port: name it"));
            String less = " mod " + PARTS + " seed 0x"
                    + Integer.toHexString(order.fault().hashCode() | 1) + share(order) + " ";
            return LEAVE_RESETS + "tcp dport " + port + " jhash tcp sport" + less + reset + "; tcp sport " + port
                    + " jhash tcp dport" + less + reset;
        }
    };

    private static final int PARTS = 1_000_000;
    // What answers a packet goes out by the same port.
    private static final String LEAVE_RESETS = "tcp flags & rst == rst return; ";

    private final String word;
    private final String gauged;

    Verdict(String word, String gauged) {
        this.word = word;
        this.gauged = gauged;
    }

    static Optional<Verdict> find(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word.equals(word))
                .findFirst();
    }

    abstract String what(Order order);

    abstract String rules(Order order, Traffic traffic) throws Refusal;

    /** What shows how much of it is done. */
    TableGauge gauge(Order order, Table table) throws Refusal {
        return TableGauge.hits(table, gauged);
    }

    String content(Order order, Traffic traffic) throws Refusal {
        return Rules.filter(traffic, rules(order, traffic), order.fault());
    }

    // To a millionth; what is less than that, and more than nothing, is one. nft takes no number that is not a
    // remainder.
    private static String share(Order order) throws Refusal {
        return " <= " + (Math.max(1, Math.round(order.number("percent", 0, 100) / 100 * PARTS)) - 1);
    }
}
