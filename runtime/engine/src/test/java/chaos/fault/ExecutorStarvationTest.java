package chaos.fault;

class ExecutorStarvationTest extends InUsedDatabaseContract {

    @Override
    FaultKind kind() {
        return new ExecutorStarvation();
    }
}
