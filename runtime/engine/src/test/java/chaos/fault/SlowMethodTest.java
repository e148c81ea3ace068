package chaos.fault;

class SlowMethodTest extends InUsedDatabaseContract {

    @Override
    FaultKind kind() {
        return new SlowMethod();
    }
}
