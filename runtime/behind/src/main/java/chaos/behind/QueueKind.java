package chaos.behind;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;

/**
 * Faults that put messages into a queue. Each bears the fault's mark, by which the undo takes back what still waits, and
 * a time after which the broker itself forgets it.
 */
abstract class QueueKind implements Kind {

    /** Without an end that is said, a message waits for so long at most. */
    private static final long KEPT_MILLIS = 60_000;

    /** What it does, in a few words. */
    abstract String what(Order order) throws Refusal;

    abstract Pace pace(Order order) throws Refusal;

    abstract String body(Order order, String mark);

    @Override
    public boolean does(String word) {
        return true;
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        String text = order.words()
                .find("queue")
                .orElseThrow(() -> new Refusal(order.kind() + " needs the queue of the target"));
        QueueAddress address = QueueAddress.of(order.kind(), text);
        pace(order);
        String mark = Marks.random();
        long kept = order.lasting().orElse(KEPT_MILLIS) + 3 * surroundings.grace();
        return Words.none()
                .with("what", "puts messages into " + text + ": " + what(order) + ", marked " + mark)
                .with("how", how(address, mark, kept))
                .with("on", text)
                .with("queue", text)
                .with("mark", mark)
                .with("kept", kept);
    }

    private static String how(QueueAddress address, String mark, long kept) {
        return address.isHttp()
                ? "no more are put; what the service has accepted it consumes; checked: the holder has no thread named "
                        + mark
                : "those that still wait with header " + AmqpMailbox.HEADER + "=" + mark
                        + " are taken out of the queue, all others stay in their order; checked: none is left; the broker"
                        + " forgets each " + kept + " ms after it was put, at the head of the queue";
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            QueueAddress address = QueueAddress.of(order.kind(), entry.facts().get("queue"));
            String mark = entry.facts().get("mark");
            long kept = entry.facts().getLong("kept");
            return new Mailer(() -> address.open(mark, kept), mark, pace(order), body(order, mark), progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        return new Unsent(entry).clean();
    }
}
