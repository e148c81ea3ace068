package chaos.fault;

import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Entry;

class ProcessKillTest extends OneWayContract {

    @Override
    FaultKind kind() {
        return new ProcessKill();
    }

    @Override
    void awaitDone(Entry entry, Victim victim) {
        await().atMost(PATIENCE).until(() -> !victim.isAlive());
    }

    @Override
    String stays() {
        return "is gone";
    }
}
