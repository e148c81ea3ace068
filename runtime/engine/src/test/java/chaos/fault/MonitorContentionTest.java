package chaos.fault;

class MonitorContentionTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new MonitorContention();
    }
}
