package chaos.agent.net;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a table: counters, a chain of what is done, and the chains that pick the packets for it. */
final class Rules {

    // Before the user's own filters, whose usual priority is 0, and after the tracking of connections.
    private static final int EARLY = -10;
    private static final String COUNTERS = "counter seen { }; counter hit { }; ";

    private Rules() {}

    /** Has what comes in and goes out go through some rules. */
    static String filter(Traffic traffic, String rules, String fault) {
        return COUNTERS
                + work(rules, fault)
                + working("in", "filter hook input priority " + EARLY, traffic.input())
                + working("out", "filter hook output priority " + EARLY, traffic.output());
    }

    /** Has what leaves by some devices go through some rules, after everything else has had its say. */
    static String leaving(Traffic traffic, List<String> devices, String rules, String fault) {
        StringBuilder text = new StringBuilder(COUNTERS).append(work(rules, fault));
        int number = 0;
        for (String device : devices) {
            text.append(working("out" + number++, "filter hook postrouting priority 300", traffic.leavingBy(device)));
        }
        return text.toString();
    }

    private static String work(String rules, String fault) {
        return "chain work { counter name \"seen\" comment \"ended by: chaos undo " + fault + "\"; " + rules + "; }; ";
    }

    private static String working(String name, String hook, List<String> matches) {
        return chain(
                name, hook, matches.stream().map(match -> match + "jump work").collect(Collectors.toList()));
    }

    /** A chain of rules at a hook of the kernel. */
    static String chain(String name, String hook, List<String> rules) {
        StringBuilder text = new StringBuilder("chain " + name + " { type " + hook + "; policy accept; ");
        rules.forEach(rule -> text.append(rule).append("; "));
        return text.append("}; ").toString();
    }

    /** Counters, and a word to who lists the table. */
    static String counted(String fault) {
        return COUNTERS + work("return", fault);
    }
}
