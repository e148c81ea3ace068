package chaos.fault;

/** What a fault must do whose target uses a database. */
abstract class InUsedDatabaseContract extends InJvmContract {

    @Override
    String[] options() {
        return new String[] {"-Ddatabase=true"};
    }
}
