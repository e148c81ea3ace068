package chaos.agent.net;

import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ends a fault of the network by what its ledger entry says; nothing but what that fault made is touched. */
final class NetworkUndo {

    static final String NAMESPACE = "netns";
    static final String BOOT = "boot";
    static final String TABLE = "table";
    static final String QUEUES = "queues";
    static final String PROXY = "proxyPort";

    private NetworkUndo() {}

    static Undo clean(Entry entry) {
        String id = entry.facts().get(NAMESPACE);
        try {
            if (!entry.facts().get(BOOT).equals(Boot.id())) {
                return Undo.clean("this host was started anew since, which ends all rules of its network");
            }
            Optional<Namespace> namespace = Namespace.find(id);
            return namespace.isPresent()
                    ? clean(entry, namespace.get())
                    : Undo.clean("the network namespace " + id + " is gone, and its rules with it");
        } catch (IOException problem) {
            return Undo.failed(
                    "the network namespace " + id + " cannot be looked for: " + problem.getMessage(), entry.how());
        }
    }

    private static Undo clean(Entry entry, Namespace namespace) {
        List<Made> all = made(entry, namespace);
        List<String> gone = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<String> byHand = new ArrayList<>();
        for (Made made : all) {
            try {
                gone.add(made.end());
            } catch (IOException problem) {
                left.add(made.name() + " is still there: " + problem.getMessage());
                byHand.add(Command.quoted(made.deletion()));
            }
        }
        return left.isEmpty()
                ? Undo.clean(String.join("; ", gone))
                : Undo.failed(String.join("; ", left), String.join("; ", byHand));
    }

    /** First what picks the packets, then what they are led to. */
    private static List<Made> made(Entry entry, Namespace namespace) {
        List<Made> all = new ArrayList<>();
        entry.facts().find(TABLE).ifPresent(name -> all.add(new Table(namespace, name)));
        entry.facts()
                .find(QUEUES)
                .ifPresent(queues ->
                        all.addAll(Queue.parse(namespace, queues).stream().collect(Collectors.toList())));
        entry.facts().find(PROXY).ifPresent(port -> all.add(new ProxySocket(entry.holder(), Integer.parseInt(port))));
        return all;
    }

    /** Something that a fault made in the kernel. */
    interface Made {

        String name();

        boolean isThere() throws IOException;

        List<String> deletion();

        /** Absent already? else removes it, then checks; says what was found. */
        default String end() throws IOException {
            if (!isThere()) {
                return name() + " is not there";
            }
            Command deletion = Command.run(deletion());
            if (isThere()) {
                throw new IOException(deletion.isDone() ? "it came back" : deletion.complaint());
            }
            return name() + " is gone";
        }
    }
}
