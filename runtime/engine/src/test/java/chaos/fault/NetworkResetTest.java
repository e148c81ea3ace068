package chaos.fault;

class NetworkResetTest extends NetworkContract {

    @Override
    FaultKind kind() {
        return new NetworkReset();
    }
}
