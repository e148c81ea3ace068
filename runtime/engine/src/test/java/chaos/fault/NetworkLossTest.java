package chaos.fault;

class NetworkLossTest extends NetworkContract {

    @Override
    FaultKind kind() {
        return new NetworkLoss();
    }
}
