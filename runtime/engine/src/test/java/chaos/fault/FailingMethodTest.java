package chaos.fault;

class FailingMethodTest extends InUsedDatabaseContract {

    @Override
    FaultKind kind() {
        return new FailingMethod();
    }
}
