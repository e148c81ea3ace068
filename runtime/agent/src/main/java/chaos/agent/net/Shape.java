package chaos.agent.net;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done to packets while they wait in a queue, in the words of tc(8) and tc-netem(8). */
enum Shape {
    LIMIT("networkLimit") {
        @Override
        String what(Order order) throws Refusal {
            return "lets pass " + rate(order) + " B/s of the packets";
        }

        @Override
        String rate(long bytes) {
            return "rate " + bytes + "bps";
        }

        @Override
        String inner(Order order) throws Refusal {
            return "bfifo limit " + Math.max(SMALLEST_BUFFER, rate(order) / BUFFERS_A_SECOND);
        }
    },
    DELAY("networkDelay") {
        @Override
        String what(Order order) throws Refusal {
            return "delays by " + order.words().get("delay") + " s"
                    + (jitter(order) > 0
                            ? ", give or take " + order.words().get("jitter") + " s, the packets"
                            : " the packets");
        }

        @Override
        String inner(Order order) throws Refusal {
            long jitter = jitter(order);
            return NETEM + "delay " + micros(order, "delay") + "us" + (jitter > 0 ? " " + jitter + "us" : "");
        }
    },
    DUPLICATION("networkDuplication") {
        @Override
        String what(Order order) {
            return "sends twice " + order.words().get("percent") + " % of the packets";
        }

        @Override
        String inner(Order order) throws Refusal {
            return NETEM + "duplicate " + percent(order);
        }
    },
    CORRUPTION("networkCorruption") {
        @Override
        String what(Order order) {
            return "flips a bit in " + order.words().get("percent") + " % of the packets";
        }

        @Override
        String inner(Order order) throws Refusal {
            return NETEM + "corrupt " + percent(order);
        }
    },
    REORDERING("networkReordering") {
        @Override
        String what(Order order) {
            return "delays by " + order.words().get("delay") + " s all but "
                    + order.words().get("percent") + " % of the packets, which overtake the others,";
        }

        @Override
        String inner(Order order) throws Refusal {
            return NETEM + "delay " + micros(order, "delay") + "us reorder " + percent(order);
        }
    };

    // So many packets may wait: at 10 Gbit/s the default of 1,000 would be lost within a millisecond and a half.
    private static final String NETEM = "netem limit 100000 ";
    // Faster than any device here: such a class only picks its packets.
    private static final String UNLIMITED = "rate 32gbit";
    private static final long SMALLEST_BUFFER = 256 * 1024;
    private static final long BUFFERS_A_SECOND = 5;
    private static final long LONGEST_SECONDS = 60;
    private static final long FASTEST = 4_000_000_000L;

    private final String word;

    Shape(String word) {
        this.word = word;
    }

    static Optional<Shape> find(String word) {
        return Arrays.stream(values()).filter(shape -> shape.word.equals(word)).findFirst();
    }

    abstract String what(Order order) throws Refusal;

    /** What holds its packets. */
    abstract String inner(Order order) throws Refusal;

    /** What its class lets pass. */
    String rate(long bytes) {
        return UNLIMITED;
    }

    boolean isLimit() {
        return this == LIMIT;
    }

    /** What the kernel must have. */
    String queue() {
        return isLimit() ? "htb" : "netem";
    }

    /** Bytes a second. */
    static long rate(Order order) throws Refusal {
        return Math.round(order.number("rate", 1_000, FASTEST));
    }

    static long micros(Order order, String name) throws Refusal {
        return Math.round(order.number(name, 0, LONGEST_SECONDS) * 1e6);
    }

    static long jitter(Order order) throws Refusal {
        return order.words().find("jitter").isPresent() ? micros(order, "jitter") : 0;
    }

    private static String percent(Order order) throws Refusal {
        return String.format(Locale.ROOT, "%.4f%%", order.number("percent", 0, 100));
    }
}
