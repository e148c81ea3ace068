package chaos.fault;

class ConsumerStopTest extends InUsedDatabaseContract {

    @Override
    FaultKind kind() {
        return new ConsumerStop();
    }
}
