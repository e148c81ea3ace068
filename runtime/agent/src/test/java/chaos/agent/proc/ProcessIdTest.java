package chaos.agent.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessIdTest {

    @Test
    void isAliveOnlyWithItsOwnStartTime() throws IOException {
        ProcessId self = ProcessId.self();
        assertThat(self.isAlive()).isTrue();
        assertThat(ProcessId.parse(self.toString())).isEqualTo(self);
        assertThat(new ProcessId(self.pid(), 1).isAlive()).isFalse();
    }

    @Test
    void isDeadAsAZombieToo() throws Exception {
        Process child = new ProcessBuilder("sleep", "60").start();
        ProcessId id = ProcessId.of(child.pid());
        assertThat(id.isAlive()).isTrue();
        child.destroyForcibly().waitFor();
        assertThat(id.isAlive()).isFalse();
    }

    @Test
    void saysWhatAProcessIs() {
        assertThatThrownBy(() -> ProcessId.parse("12")).hasMessage("a process is PID:START, got '12'");
        assertThatThrownBy(() -> ProcessId.of(Integer.MAX_VALUE)).isInstanceOf(IOException.class);
    }
}
