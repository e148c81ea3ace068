package chaos.fault;

class CpuSpikeTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new CpuSpike();
    }
}
