package chaos.fault;

class NetworkDuplicationTest extends NetemContract {

    @Override
    FaultKind kind() {
        return new NetworkDuplication();
    }
}
