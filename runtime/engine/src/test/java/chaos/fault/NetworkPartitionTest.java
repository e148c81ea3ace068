package chaos.fault;

class NetworkPartitionTest extends NetworkContract {

    @Override
    FaultKind kind() {
        return new NetworkPartition();
    }
}
