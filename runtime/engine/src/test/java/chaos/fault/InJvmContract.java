package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;

/** What every fault inside a JVM must do: it is there for as long as its threads are. */
abstract class InJvmContract extends FaultContract {

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return ThreadNames.count(begun.target(), entry.facts().get("threads")) > 0;
    }
}
