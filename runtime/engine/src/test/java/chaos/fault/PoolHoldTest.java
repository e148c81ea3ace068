package chaos.fault;

class PoolHoldTest extends InUsedDatabaseContract {

    @Override
    FaultKind kind() {
        return new PoolHold();
    }
}
