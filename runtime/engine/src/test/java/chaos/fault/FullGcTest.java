package chaos.fault;

class FullGcTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new FullGc();
    }
}
