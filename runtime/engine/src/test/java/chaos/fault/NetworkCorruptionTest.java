package chaos.fault;

class NetworkCorruptionTest extends NetemContract {

    @Override
    FaultKind kind() {
        return new NetworkCorruption();
    }
}
