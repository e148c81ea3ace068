package chaos.fault;

import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;

class DeadlockTest extends OneWayContract {

    @Override
    FaultKind kind() {
        return new Deadlock();
    }

    @Override
    void awaitDone(Entry entry, Victim victim) {
        await().atMost(PATIENCE)
                .until(() -> ThreadNames.count(victim.pid(), entry.facts().get("threads") + "D") == 2);
    }

    @Override
    String stays() {
        return "it is one way: what was done stays until process";
    }
}
