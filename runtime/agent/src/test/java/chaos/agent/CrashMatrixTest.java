package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault, and each way in which it or its holder can end: nothing is left. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class CrashMatrixTest {

    private static final List<String> ANYBODYS = List.of(
            "memoryLeak", "cpuSpike", "eventLoopBlock", "connectionFlood", "diskFill", "logFlood", "processPause");
    private static final List<String> ROOTS = List.of("networkLimit");
    private static final List<String> KINDS = Stream.concat(
                    ANYBODYS.stream(), Net.isPossible() ? ROOTS.stream() : Stream.empty())
            .collect(Collectors.toList());

    private static Victim victim;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        victim = Victim.start();
    }

    @AfterAll
    static void end() throws InterruptedException {
        victim.close();
    }

    /** How it ends. */
    enum Ending {
        UNDO {
            @Override
            void bring(Scene scene, HolderProcess holder, String fault) throws Exception {
                List<String> answer = holder.ask("UNDO", Words.none().with("fault", fault));
                assertThat(answer.get(0)).contains("clean=true");
            }
        },
        END_OF_STREAM {
            @Override
            void bring(Scene scene, HolderProcess holder, String fault) throws Exception {
                holder.endStream();
                holder.awaitEnd();
                assertThat(holder.process().exitValue()).isZero();
                assertThat(scene.left()).isEmpty();
            }
        },
        SILENCE {
            @Override
            void bring(Scene scene, HolderProcess holder, String fault) {
                holder.stopBeating();
                holder.awaitEnd();
                assertThat(holder.process().exitValue()).isZero();
                assertThat(scene.left()).isEmpty();
            }
        },
        TERM_OF_THE_HOLDER {
            @Override
            void bring(Scene scene, HolderProcess holder, String fault) throws Exception {
                holder.signal("TERM");
                holder.awaitEnd();
                assertThat(scene.left()).isEmpty();
            }
        },
        KILL_OF_THE_HOLDER {
            @Override
            void bring(Scene scene, HolderProcess holder, String fault) throws Exception {
                holder.signal("KILL");
                holder.awaitEnd();
            }
        },
        STOP_OF_THE_HOLDER {
            @Override
            void bring(Scene scene, HolderProcess holder, String fault) throws Exception {
                holder.signal("STOP");
                holder.awaitEnd();
            }
        },
        KILL_OF_THE_GUARD_THEN_OF_THE_HOLDER {
            @Override
            void bring(Scene scene, HolderProcess holder, String fault) throws Exception {
                ProcessHandle first = holder.guard().orElseThrow();
                first.destroyForcibly();
                await().atMost(HolderProcess.PATIENCE).until(() -> holder.guard()
                        .filter(next -> next.pid() != first.pid())
                        .isPresent());
                assertThat(scene.left()).as("the fault goes on").isNotEmpty();
                holder.signal("KILL");
                holder.awaitEnd();
            }
        },
        KILL_OF_BOTH_THEN_UNDO_BY_HAND {
            @Override
            void bring(Scene scene, HolderProcess holder, String fault) throws Exception {
                // Stopped first, so that it cannot start another guard.
                holder.signal("STOP");
                holder.guard().orElseThrow().destroyForcibly();
                holder.signal("KILL");
                holder.awaitEnd();
                assertThat(scene.left()).as("nobody has undone it yet").isNotEmpty();
                for (int again = 0; again < 2; again++) {
                    assertThat(undoMain(scene, "--all")).isZero();
                    assertThat(scene.left()).isEmpty();
                }
            }
        },
        UNDO_BY_HAND_WHILE_THE_HOLDER_LIVES {
            @Override
            void bring(Scene scene, HolderProcess holder, String fault) throws Exception {
                assertThat(undoMain(scene, "--fault", fault)).isZero();
                assertThat(scene.left()).isEmpty();
                await().atMost(HolderProcess.PATIENCE)
                        .until(() -> !holder.events("ended").isEmpty());
            }
        };

        abstract void bring(Scene scene, HolderProcess holder, String fault) throws Exception;
    }

    private static int undoMain(Scene scene, String... which) throws Exception {
        List<String> command = new ArrayList<>(HolderProcess.java());
        command.addAll(List.of(UndoMain.class.getName(), "--ledger", scene.ledger.toString()));
        command.addAll(List.of(which));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    static Stream<Arguments> matrix() {
        return KINDS.stream().flatMap(kind -> Stream.of(Ending.values()).map(ending -> Arguments.of(kind, ending)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("matrix")
    void leavesNothing(String kind, Ending ending) throws Exception {
        try (Scene scene = new Scene(folder, victim);
                HolderProcess holder = scene.holder()) {
            holder.begin(scene.orders().get(kind));
            scene.remember();
            assertThat(scene.seen()).as("its intent is on disk").hasSize(1);
            scene.awaitDone(kind, holder);
            List<ProcessHandle> guards = holder.guard().map(List::of).orElseThrow();

            ending.bring(scene, holder, kind + "-1");

            scene.awaitNothingLeft();
            assertThat(victim.process().isAlive()).isTrue();
            holder.endStream();
            await().atMost(HolderProcess.PATIENCE).until(() -> guards.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void endsByItsOwnTime(String kind) throws Exception {
        try (Scene scene = new Scene(folder, victim);
                HolderProcess holder = scene.holder()) {
            holder.begin(scene.orders().get(kind).with("lasting", 300));
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> !holder.events("ended").isEmpty());
            assertThat(holder.events("ended").get(0).get("reason")).isEqualTo("its time was over");
            assertThat(scene.left()).isEmpty();
        }
    }

    /** The begin is under way when the holder is killed, once early, once late. */
    @ParameterizedTest
    @MethodSource("kinds")
    void leavesNothingOfABeginThatRacesTheKill(String kind) throws Exception {
        for (int i = 0; i < 3; i++) {
            try (Scene scene = new Scene(folder, victim);
                    HolderProcess holder = scene.holder()) {
                holder.send("BEGIN", scene.orders().get(kind));
                long looks = 0;
                while (scene.seen().isEmpty() && looks++ < 10_000_000) {
                    scene.remember();
                }
                if (i > 0) {
                    await().pollDelay(Duration.ofMillis(i * 30L)).until(() -> true);
                }
                holder.signal("KILL");
                holder.awaitEnd();
                scene.awaitNothingLeft();
            }
        }
    }

    static Stream<String> kinds() {
        return KINDS.stream();
    }
}
