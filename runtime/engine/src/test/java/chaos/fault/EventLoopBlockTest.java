package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.plan.FaultCall;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventLoopBlockTest extends InJvmContract {

    @Override
    FaultKind kind() {
        return new EventLoopBlock();
    }

    @Test
    void refusesABlockThatIsNotOverBeforeTheNext() {
        Span second = new Span(Duration.ofSeconds(1));
        assertThat(kind().problem(new FaultCall("eventLoopBlock", Map.of("duration", second, "every", second))))
                .contains("eventLoopBlock: the time from block to block must be longer than a block, got 1 s and 1 s");
    }
}
