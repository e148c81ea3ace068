package chaos.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** How a run is broken off: a column of the crash matrix. */
enum CrashEvent {
    CONTROLLER_KILLED("kill -9 of the controller") {
        @Override
        void bring(Broken broken) throws Exception {
            MatrixProgram.signal("KILL", broken.controller().pid());
        }
    },
    CONTROLLER_TERMINATED("SIGTERM to the controller") {
        @Override
        void bring(Broken broken) throws Exception {
            MatrixProgram.signal("TERM", broken.controller().pid());
        }
    },
    CONTROLLER_INTERRUPTED("SIGINT to the controller") {
        @Override
        void bring(Broken broken) throws Exception {
            MatrixProgram.signal("INT", broken.controller().pid());
        }
    },
    CONTROLLER_STOPPED("the controller stopped for longer than the lease") {
        @Override
        void bring(Broken broken) throws Exception {
            long holder = broken.controller().holder();
            MatrixProgram.signal("STOP", broken.controller().pid());
            awaitEnd(holder);
            MatrixProgram.signal("CONT", broken.controller().pid());
        }
    },
    LINE_CUT("the line to the holder cut") {
        @Override
        void bring(Broken broken) throws Exception {
            broken.controller().tell('c');
        }
    },
    HOLDER_KILLED("kill -9 of the holder") {
        @Override
        void bring(Broken broken) throws Exception {
            MatrixProgram.signal("KILL", broken.controller().holder());
        }
    },
    HOLDER_STOPPED("the holder stopped, as if it hung") {
        @Override
        void bring(Broken broken) throws Exception {
            MatrixProgram.signal("STOP", broken.controller().holder());
        }
    },
    GUARD_KILLED("kill -9 of the guard, later of the holder") {
        @Override
        void bring(Broken broken) throws Exception {
            long first = broken.controller().guard().pid();
            MatrixProgram.signal("KILL", first);
            await().atMost(MatrixStage.PATIENCE)
                    .until(() -> broken.controller().guard().pid() != first);
            if (!broken.goesOn().getAsBoolean()) {
                throw new AssertionError("the faults end with their guard, though their holder lives");
            }
            MatrixProgram.signal("KILL", broken.controller().holder());
        }
    },
    BOTH_KILLED("kill -9 of holder and guard, then `chaos undo`") {
        @Override
        void bring(Broken broken) throws Exception {
            long holder = broken.controller().holder();
            ProcessHandle guard = broken.controller().guard();
            // Stopped first, so that it cannot start another guard.
            MatrixProgram.signal("STOP", holder);
            MatrixProgram.signal("KILL", guard.pid());
            MatrixProgram.signal("KILL", holder);
            awaitEnd(holder);
            undo(broken.stage());
        }
    },
    TARGET_KILLED("kill -9 of the target, then of the controller") {
        @Override
        void bring(Broken broken) throws Exception {
            MatrixProgram.signal("KILL", broken.target());
            awaitEnd(broken.target());
            MatrixProgram.signal("KILL", broken.controller().pid());
        }
    },
    HALTED_INTENDED("a crash between intent and begin") {
        @Override
        String halt(String fault) {
            return "intended:" + fault;
        }

        @Override
        void bring(Broken broken) {}
    },
    HALTED_BEGUN("a crash between begin and its record") {
        @Override
        String halt(String fault) {
            return "begun:" + fault;
        }

        @Override
        void bring(Broken broken) {}
    },
    HOST_RESTARTED("a restart of the host, then what its boot hook runs") {
        @Override
        void bring(Broken broken) throws Exception {
            List<Long> all = Stream.concat(
                            MatrixSnapshot.marked(broken.stage().mark()).stream(), Stream.of(broken.target()))
                    .toList();
            for (String signal : List.of("STOP", "KILL")) {
                for (long pid : all) {
                    MatrixProgram.signal(signal, pid);
                }
            }
            all.forEach(CrashEvent::awaitEnd);
            broken.stage().reboot();
            asOfAnotherBoot(broken.stage().ledger());
            undo(broken.stage());
        }
    },
    UNDONE_BY_HAND("`chaos undo` while the run goes on") {
        @Override
        void bring(Broken broken) throws Exception {
            undo(broken.stage());
        }
    },
    OWN_TIME("its own time") {
        @Override
        String lasting() {
            return "700";
        }

        @Override
        void bring(Broken broken) {}
    };

    private final String text;

    CrashEvent(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Where the holder halts by itself, at a fault; empty: nowhere. */
    String halt(String fault) {
        return "";
    }

    /** After how many milliseconds the faults end by themselves, or {@code -}. */
    String lasting() {
        return "-";
    }

    /** What an event breaks. */
    record Broken(MatrixStage stage, MatrixProgram controller, long target, BooleanSupplier goesOn) {}

    abstract void bring(Broken broken) throws Exception;

    private static void awaitEnd(long pid) {
        await().atMost(MatrixStage.PATIENCE).until(() -> ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isZombie(pid))
                .isEmpty());
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat")).matches("(?s).*\\) [ZX] .*");
        } catch (IOException gone) {
            return true;
        }
    }

    /** Twice: the second finds nothing to do, and that is no problem. */
    private static void undo(MatrixStage stage) throws IOException, InterruptedException {
        for (int again = 0; again < 2; again++) {
            int code = MatrixProgram.undo(stage);
            if (code != 0) {
                throw new AssertionError("undo ended with " + code + ": "
                        + Files.readString(stage.folder().resolve("errors")));
            }
        }
    }

    // Pids and start times begin anew with each boot, so a new process may have those of an old one.
    private static void asOfAnotherBoot(Path ledger) throws IOException {
        try (Stream<Path> entries = Files.list(ledger)) {
            for (Path entry :
                    entries.filter(file -> file.toString().endsWith(".fault")).toList()) {
                Files.writeString(entry, Files.readString(entry).replaceFirst("(?m)^boot=.*$", "boot=another"));
            }
        }
    }
}
