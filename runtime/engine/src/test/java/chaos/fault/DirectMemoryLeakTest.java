package chaos.fault;

class DirectMemoryLeakTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new DirectMemoryLeak();
    }
}
