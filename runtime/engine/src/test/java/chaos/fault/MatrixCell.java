package chaos.fault;

import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Some faults that begin on a stage, an event that breaks them off, and the look at what is left. */
final class MatrixCell {

    private final MatrixStage stage;
    private final List<FaultContract> rows;
    private final CrashEvent event;
    private final long grace;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    MatrixCell(MatrixStage stage, List<FaultContract> rows, CrashEvent event, long grace) {
        this.stage = stage;
        this.rows = List.copyOf(rows);
        this.event = event;
        this.grace = grace;
    }

    /**
     * What became of a cell.
     *
     * @param millis from the event until nothing was left
     * @param left what was still there when patience was over; empty is clean
     */
    record Result(List<String> faults, CrashEvent event, long millis, List<String> left) {

        boolean clean() {
            return left.isEmpty();
        }

        @Override
        public String toString() {
            return "after " + event.text() + " of " + faults + ": " + left;
        }
    }

    private List<String> names() {
        return rows.stream().map(row -> row.kind().name()).toList();
    }

    Result perform() throws Exception {
        for (FaultContract row : rows) {
            row.enter();
        }
        try {
            return entered();
        } finally {
            for (FaultContract row : rows) {
                row.leave();
            }
        }
    }

    private Result entered() throws Exception {
        long target = stage.victim().pid();
        MatrixSnapshot before = MatrixSnapshot.of(stage, target);
        String last = names().get(names().size() - 1) + "-1";
        long began;
        try (MatrixProgram controller = MatrixProgram.start(stage, rows, grace, event.lasting(), event.halt(last))) {
            awaitBegun(controller);
            began = System.nanoTime();
            event.bring(new CrashEvent.Broken(stage, controller, target, () -> isThere(controller)));
            awaitNothing(controller);
            // It is this that the controller cannot be blamed for; the rest is there until it has ended too.
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new Result(names(), event, millis, left(before, target));
    }

    private void awaitBegun(MatrixProgram controller) {
        if (event.halt("x").isEmpty()) {
            controller.awaitSaid("READY");
        } else {
            await().atMost(MatrixStage.PATIENCE)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> {
                        remember();
                        return controller.said("LOST") && areKnown();
                    });
        }
        if (controller.said("REFUSED") && event.halt("x").isEmpty()) {
            throw new AssertionError("a fault did not begin: " + controller.said());
        }
        remember();
        if (!areKnown() && event != CrashEvent.OWN_TIME) {
            throw new AssertionError("expected " + rows.size() + " intents on disk, got " + entries.keySet());
        }
        if (event.halt("x").isEmpty() && event != CrashEvent.OWN_TIME) {
            await("all faults are there")
                    .atMost(MatrixStage.PATIENCE)
                    .until(() -> there(controller).size() == rows.size());
        }
    }

    private boolean areKnown() {
        return entries.keySet().containsAll(faults());
    }

    /** The rows' faults by their names on this stage: a proxy that stands beside them until its holder ends is none. */
    private List<String> faults() {
        return names().stream().map(name -> name + "-1").toList();
    }

    private boolean isCleared() throws IOException {
        return ActiveFaults.in(stage.ledger()).list().stream()
                .map(ActiveFault::fault)
                .noneMatch(faults()::contains);
    }

    private void remember() {
        try {
            Optional<Ledger> ledger = Ledger.find(stage.ledger());
            if (ledger.isPresent()) {
                ledger.get().list().entries().forEach(entry -> entries.put(entry.fault(), entry));
            }
        } catch (IOException notYet) {
            // It is looked at again.
        }
    }

    private boolean isThere(MatrixProgram controller) {
        return there(controller).size() == rows.size();
    }

    /** The faults that are there, by the kernel's word. */
    private List<String> there(MatrixProgram controller) {
        List<String> there = new ArrayList<>();
        for (FaultContract row : rows) {
            Entry entry = entries.get(row.kind().name() + "-1");
            try {
                if (entry != null && row.isThereOn(entry, stage.begun(controller.holder()), stage.ledger())) {
                    there.add(row.kind().name());
                }
            } catch (IOException | RuntimeException gone) {
                // What it was in is not there any more.
            }
        }
        return there;
    }

    private void awaitNothing(MatrixProgram controller) {
        await("what is left of " + names() + " after " + event)
                .atMost(MatrixStage.PATIENCE)
                .until(() -> there(controller).isEmpty() && isCleared());
    }

    /** What is left when all of ours has ended, or patience has. */
    private List<String> left(MatrixSnapshot before, long target) throws Exception {
        long end = System.nanoTime() + MatrixStage.PATIENCE.toNanos();
        List<String> left = new ArrayList<>();
        do {
            left.clear();
            MatrixSnapshot now = MatrixSnapshot.of(stage, target);
            left.addAll(now.since(before));
            boolean lives = ProcessHandle.of(target).isPresent();
            now.missing(before).stream()
                    .filter(thing -> lives || !thing.startsWith("socket") && !thing.startsWith("connection"))
                    .forEach(thing -> left.add("missing: " + thing));
            left.removeIf(thing -> thing.equals("file " + stage.ledger()));
            if (!left.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } while (!left.isEmpty() && System.nanoTime() < end);
        return left;
    }
}
