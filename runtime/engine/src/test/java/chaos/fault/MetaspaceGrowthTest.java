package chaos.fault;

class MetaspaceGrowthTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new MetaspaceGrowth();
    }
}
