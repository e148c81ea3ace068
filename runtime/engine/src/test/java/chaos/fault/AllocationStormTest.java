package chaos.fault;

class AllocationStormTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new AllocationStorm();
    }
}
