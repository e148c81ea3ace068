package chaos.fault;

class DescriptorLeakTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new DescriptorLeak();
    }
}
