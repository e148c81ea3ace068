package chaos.fault;

class NetworkDelayTest extends NetemContract {

    @Override
    FaultKind kind() {
        return new NetworkDelay();
    }
}
