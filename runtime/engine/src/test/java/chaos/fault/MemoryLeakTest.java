package chaos.fault;

class MemoryLeakTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new MemoryLeak();
    }
}
