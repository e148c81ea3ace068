package chaos.fault;

class NetworkReorderingTest extends NetemContract {

    @Override
    FaultKind kind() {
        return new NetworkReordering();
    }
}
