package chaos.fault;

class QueueFloodTest extends InQueueContract {

    @Override
    FaultKind kind() {
        return new QueueFlood();
    }
}
