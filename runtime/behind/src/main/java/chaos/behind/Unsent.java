package chaos.behind;

import chaos.agent.act.Refusal;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;

/** What may be left of messages that were put into a queue. */
final class Unsent {

    private final Entry entry;
    private final String mark;

    Unsent(Entry entry) {
        this.entry = entry;
        this.mark = entry.facts().get("mark");
    }

    Undo clean() {
        try {
            long pid = entry.holder().pid();
            if (entry.holder().isAlive() && ThreadNames.count(pid, mark) > 0) {
                return Undo.failed("process " + pid + " still puts messages", "kill -9 " + pid);
            }
            QueueAddress address = QueueAddress.of(entry.kind(), entry.facts().get("queue"));
            return address.isHttp()
                    ? Undo.clean(
                            "nobody puts messages marked " + mark + " any more; what was accepted the service consumes")
                    : takenBack(address);
        } catch (IOException unknown) {
            return Undo.failed(
                    "what the holder does cannot be read: " + unknown,
                    "kill -9 " + entry.holder().pid());
        } catch (Refusal unusable) {
            return Undo.failed(unusable.getMessage(), entry.how());
        }
    }

    private Undo takenBack(QueueAddress address) {
        try (Mailbox mailbox = address.open(mark + "-undo", 1)) {
            int taken = mailbox.takeBack(mark);
            int more = mailbox.takeBack(mark);
            return more == 0
                    ? Undo.clean(taken + " messages marked " + mark + " were taken out of queue " + address.queue()
                            + ", none is left")
                    : Undo.failed(more + " messages came late into queue " + address.queue(), again());
        } catch (IOException away) {
            return unreachable(address, Mailer.reason(away));
        }
    }

    private Undo unreachable(QueueAddress address, String why) {
        if (why.contains("NOT_FOUND - no queue")) {
            return Undo.clean("queue " + address.queue() + " is gone, and its messages with it");
        }
        return isOver()
                ? Undo.clean("the queue cannot be asked, and the last message marked " + mark + " has expired")
                : Undo.failed(
                        "the queue at " + address + " cannot be asked: " + why + "; its messages marked " + mark
                                + " expire by themselves",
                        again());
    }

    private String again() {
        return "chaos undo " + entry.fault();
    }

    /** Whether the broker has forgotten all by now, as far as it keeps its word; not known where no end was said. */
    private boolean isOver() {
        long kept = entry.facts().getLong("kept");
        return entry.until()
                .map(last -> System.currentTimeMillis() > last + kept)
                .orElse(false);
    }
}
