package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.plan.Behind;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every fault in a queue must do: it is there for as long as RabbitMQ has its messages. */
abstract class InQueueContract extends FaultContract {

    private Broker broker;

    @BeforeEach
    void open() throws IOException {
        broker = new Broker();
    }

    @AfterEach
    void close() throws IOException {
        broker.close();
    }

    @Override
    void enter() throws IOException {
        open();
    }

    @Override
    void leave() throws IOException {
        close();
    }

    @Override
    boolean isInHostNetwork() {
        return true;
    }

    @Override
    Behind behind() {
        return new Behind(Optional.empty(), Optional.of(broker.address()));
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return broker.depth() > 0;
    }
}
