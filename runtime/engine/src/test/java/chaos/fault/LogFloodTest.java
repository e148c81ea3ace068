package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LogFloodTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new LogFlood();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return ThreadNames.count(begun.holder(), entry.facts().get("thread")) > 0;
    }

    @Test
    void saysWhatItCannotTakeBack() {
        assertThat(kind().undoneBy(kind().exampleCall())).contains("the lines stay");
    }
}
