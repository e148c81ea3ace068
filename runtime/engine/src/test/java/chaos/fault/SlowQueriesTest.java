package chaos.fault;

class SlowQueriesTest extends InDatabaseContract {

    @Override
    FaultKind kind() {
        return new SlowQueries();
    }

    @Override
    String sign() {
        return "state = 'active'";
    }

    @Override
    int sessions() {
        return 2;
    }
}
