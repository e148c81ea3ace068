package chaos.fault;

import chaos.agent.net.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** All faults that carry their own undo, and cells of them, several performed at a time. */
final class CrashMatrix {

    private final Path folder;
    private final int stages;
    private final long grace;

    CrashMatrix(Path folder, int stages, long grace) {
        this.folder = folder;
        this.stages = stages;
        this.grace = grace;
    }

    /** A row for each fault of the catalogue that carries its own undo: its contract test. */
    static List<FaultContract> rows() {
        return Catalogue.kinds().stream()
                .filter(kind -> kind.remedy().isEmpty())
                .filter(CrashMatrix::canBe)
                .map(CrashMatrix::row)
                .toList();
    }

    /** A kernel without netem can carry nothing of it out, and nothing can be left. */
    static boolean canBe(FaultKind kind) {
        return !NetemContract.class.isAssignableFrom(test(kind))
                || Kernel.running().hasQueue("netem");
    }

    static FaultContract row(FaultKind kind) {
        try {
            return (FaultContract) test(kind).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException none) {
            throw new AssertionError(
                    kind.name() + " has no row in the crash matrix: its test must extend FaultContract", none);
        }
    }

    private static Class<?> test(FaultKind kind) {
        try {
            return Class.forName(kind.getClass().getName() + "Test");
        } catch (ClassNotFoundException none) {
            throw new AssertionError(kind.name() + " has no contract test", none);
        }
    }

    /** Faults that begin together and are broken off. */
    record Order(List<FaultContract> rows, CrashEvent event) {

        boolean isInHostNetwork() {
            return rows.stream().anyMatch(FaultContract::isInHostNetwork);
        }
    }

    /** Performs all; what goes wrong in a cell is what is left there. */
    List<MatrixCell.Result> perform(List<Order> orders, Consumer<MatrixCell.Result> told) throws InterruptedException {
        List<MatrixCell.Result> results = new ArrayList<>();
        Consumer<MatrixCell.Result> noted = result -> {
            synchronized (results) {
                results.add(result);
                told.accept(result);
            }
        };
        List<Thread> workers = new ArrayList<>();
        BlockingQueue<Order> apart = queue(orders, false);
        for (int i = 0; i < stages; i++) {
            Path own = folder.resolve("stage-" + i);
            workers.add(new Thread(() -> work(own, true, apart, noted)));
        }
        // One after the other: they share the servers of the test.
        BlockingQueue<Order> shared = queue(orders, true);
        workers.add(new Thread(() -> work(folder.resolve("host"), false, shared, noted)));
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
        return results;
    }

    private static BlockingQueue<Order> queue(List<Order> orders, boolean inHostNetwork) {
        return new LinkedBlockingQueue<>(orders.stream()
                .filter(order -> order.isInHostNetwork() == inHostNetwork)
                .toList());
    }

    /** A stage on which something was left is given up for a new one. */
    private void work(Path own, boolean ownNetwork, BlockingQueue<Order> waiting, Consumer<MatrixCell.Result> told) {
        int number = 0;
        Order order = waiting.poll();
        while (order != null) {
            try (MatrixStage stage = new MatrixStage(Files.createDirectories(own.resolve("" + number++)), ownNetwork)) {
                boolean clean = true;
                while (clean && order != null) {
                    MatrixCell.Result result = cell(stage, order);
                    told.accept(result);
                    clean = result.clean();
                    order = waiting.poll();
                }
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    private MatrixCell.Result cell(MatrixStage stage, Order order) {
        try {
            return new MatrixCell(stage, order.rows(), order.event(), grace).perform();
        } catch (Exception | AssertionError broken) {
            List<String> names =
                    order.rows().stream().map(row -> row.kind().name()).toList();
            return new MatrixCell.Result(names, order.event(), -1, List.of(String.valueOf(broken.getMessage())));
        }
    }
}
