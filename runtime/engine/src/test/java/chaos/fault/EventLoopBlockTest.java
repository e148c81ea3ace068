package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;
import chaos.plan.FaultCall;
import chaos.quantity.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventLoopBlockTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new EventLoopBlock();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return ThreadNames.count(begun.target(), entry.facts().get("threads")) > 0;
    }

    @Test
    void refusesABlockThatIsNotOverBeforeTheNext() {
        Span second = new Span(Duration.ofSeconds(1));
        assertThat(kind().problem(new FaultCall("eventLoopBlock", Map.of("duration", second, "every", second))))
                .contains("eventLoopBlock: the time from block to block must be longer than a block, got 1 s and 1 s");
    }
}
