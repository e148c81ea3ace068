package chaos.agent.behind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without its jars a fault is not begun; and one that was begun and has lost them is not said to be gone. */
class BehindKindTest {

    private static final Surroundings NONE = new Surroundings() {
        @Override
        public long grace() {
            return 1_000;
        }

        @Override
        public List<Path> keptFree() {
            return List.of();
        }

        @Override
        public void amend(Entry entry) {}

        @Override
        public Optional<Path> guardPipe() {
            return Optional.empty();
        }
    };

    @TempDir
    Path folder;

    @Test
    void refusesWhereAJarIsMissingOrHasNothingOfIt() {
        Words words = Words.none().with("fault", "f").with("kind", "lockHold").with("table", "orders");
        for (String jars :
                List.of(folder.resolve("gone.jar").toString(), folder.toString(), folder + File.pathSeparator)) {
            assertThatThrownBy(() -> new BehindKind().intend(new Order(words.with("jars", jars)), NONE))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("lockHold needs its driver's jars, and they are not whole")
                    .hasMessageContaining("is this tool still where it was?");
        }
    }

    @Test
    void anUndoThatLacksThemFailsAndSaysHowItIsUndone() {
        Entry entry = Entry.of(Words.none()
                .with("run", "r")
                .with("fault", "f")
                .with("kind", "queueFlood")
                .with("since", 1)
                .with("holder", "1:1")
                .with("what", "a flood")
                .with("how", "its messages are taken out")
                .with("jars", folder.resolve("gone.jar")));
        Undo undo = new BehindKind().clean(entry);
        assertThat(undo.isClean()).isFalse();
        assertThat(undo.detail()).contains("there is no " + folder.resolve("gone.jar"));
        assertThat(undo.byHand()).isEqualTo("its messages are taken out");
    }
}
