package chaos.fault;

class ThreadLeakTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new ThreadLeak();
    }
}
