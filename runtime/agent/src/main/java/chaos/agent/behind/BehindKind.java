package chaos.agent.behind;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Faults in a database or a queue behind a service. Drivers and clients are no part of this agent: the controller names
 * the jars, the ledger keeps the names, and each fault is a {@link Kind} in them, found by its word.
 */
public final class BehindKind implements Kind {

    private static final Set<String> WORDS =
            Set.of("connectionHold", "lockHold", "slowQueries", "idleTransactions", "queueFlood", "malformedMessages");

    /** By the jars: two faults of the same jars share their classes until this process ends. */
    private final Map<String, ClassLoader> loaders = new ConcurrentHashMap<>();

    @Override
    public boolean does(String word) {
        return WORDS.contains(word);
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        String jars = order.words().find("jars").orElse("");
        return kind(order.kind(), jars).intend(order, surroundings).with("jars", jars);
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            return kind(entry.kind(), entry.facts().get("jars")).fault(order, entry, surroundings, progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        try {
            return kind(entry.kind(), entry.facts().get("jars")).clean(entry);
        } catch (Refusal gone) {
            return Undo.failed(gone.getMessage(), entry.how());
        }
    }

    private Kind kind(String word, String jars) throws Refusal {
        String name = "chaos.behind." + Character.toUpperCase(word.charAt(0)) + word.substring(1);
        try {
            return (Kind) loaders.computeIfAbsent(jars, Jars::load)
                    .loadClass(name)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException missing) {
            throw new Refusal(word + " needs its driver's jars, and they are not whole: " + missing + " in '" + jars
                    + "'; is this tool still where it was?");
        }
    }
}
