package chaos.fault;

class ConnectionHoldTest extends InDatabaseContract {

    @Override
    FaultKind kind() {
        return new ConnectionHold();
    }

    @Override
    String sign() {
        return "state = 'idle'";
    }

    @Override
    int sessions() {
        return 20;
    }
}
