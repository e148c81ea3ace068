package chaos.fault;

class IdleTransactionsTest extends InDatabaseContract {

    @Override
    FaultKind kind() {
        return new IdleTransactions();
    }

    @Override
    String sign() {
        return "state = 'idle in transaction' and backend_xmin is not null";
    }

    @Override
    int sessions() {
        return 5;
    }
}
