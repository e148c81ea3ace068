package chaos.fault;

class MalformedMessagesTest extends InQueueContract {

    @Override
    FaultKind kind() {
        return new MalformedMessages();
    }
}
