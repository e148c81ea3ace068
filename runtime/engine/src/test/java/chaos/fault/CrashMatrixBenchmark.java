package chaos.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole crash matrix, for {@code bin/bench crash-matrix}: each fault by itself with each event. */
class CrashMatrixBenchmark {

    private static final long GRACE_MILLIS = 1_000;
    /** Within the lease and two seconds, as far as nobody has to undo by hand. */
    private static final long LIMIT_MILLIS = GRACE_MILLIS + 2_000;

    private final List<String> only =
            List.of(System.getProperty("matrix.faults", "").split(","));

    @Test
    void wholeMatrix() throws Exception {
        List<FaultContract> rows = CrashMatrix.rows().stream()
                .filter(row -> only.contains("") || only.contains(row.kind().name()))
                .toList();
        Path folder = Files.createTempDirectory("crash-matrix");
        List<CrashMatrix.Order> orders = new ArrayList<>();
        rows.forEach(row ->
                List.of(CrashEvent.values()).forEach(event -> orders.add(new CrashMatrix.Order(List.of(row), event))));
        CrashMatrix matrix = new CrashMatrix(folder, Integer.getInteger("matrix.stages", 2), GRACE_MILLIS);
        List<MatrixCell.Result> results = matrix.perform(orders, CrashMatrixBenchmark::tellWhatIsLeft);
        print(rows, results);
        if (results.stream().anyMatch(result -> !result.clean())) {
            throw new AssertionError("something was left");
        }
    }

    private static void tellWhatIsLeft(MatrixCell.Result result) {
        if (!result.clean()) {
            System.out.println("\nLEFT: " + result);
        }
    }

    private static void print(List<FaultContract> rows, List<MatrixCell.Result> results) {
        System.out.println("\nMATRIX");
        System.out.println("Milliseconds from the event until nothing was left; lease " + GRACE_MILLIS + " ms, "
                + results.size() + " cells\n");
        StringBuilder head = new StringBuilder("| fault |");
        StringBuilder line = new StringBuilder("|---|");
        for (CrashEvent event : CrashEvent.values()) {
            head.append(' ').append(event.ordinal() + 1).append(" |");
            line.append("--:|");
        }
        System.out.println(head + "\n" + line);
        rows.forEach(row -> System.out.println(row(row.kind().name(), results)));
        System.out.println();
        System.out.println("| | event | cells | nothing left | median, ms | slowest, ms |\n|--:|---|--:|--:|--:|--:|");
        for (CrashEvent event : CrashEvent.values()) {
            System.out.println(column(event, results));
        }
        System.out.println();
        System.out.println(results.stream().filter(result -> !result.clean()).count() + " of " + results.size()
                + " cells left something; "
                + results.stream()
                        .filter(result -> result.millis() > LIMIT_MILLIS)
                        .count() + " took longer than "
                + LIMIT_MILLIS + " ms");
        Catalogue.kinds().stream()
                .filter(kind -> kind.remedy().isEmpty() && !CrashMatrix.canBe(kind))
                .forEach(kind -> System.out.println("not on this kernel: " + kind.name()));
    }

    private static String row(String fault, List<MatrixCell.Result> results) {
        StringBuilder text = new StringBuilder("| " + fault + " |");
        for (CrashEvent event : CrashEvent.values()) {
            Optional<MatrixCell.Result> found = results.stream()
                    .filter(result -> result.event() == event && result.faults().contains(fault))
                    .findFirst();
            text.append(' ')
                    .append(found.map(r -> r.clean() ? Long.toString(r.millis()) : "LEFT")
                            .orElse("-"))
                    .append(" |");
        }
        return text.toString();
    }

    private static String column(CrashEvent event, List<MatrixCell.Result> results) {
        List<MatrixCell.Result> own =
                results.stream().filter(result -> result.event() == event).toList();
        long[] times = own.stream()
                .filter(MatrixCell.Result::clean)
                .mapToLong(MatrixCell.Result::millis)
                .sorted()
                .toArray();
        String median = times.length == 0 ? "-" : Long.toString(times[times.length / 2]);
        String slowest = times.length == 0 ? "-" : Long.toString(times[times.length - 1]);
        return "| " + (event.ordinal() + 1) + " | " + event.text() + " | " + own.size() + " | " + times.length + " | "
                + median + " | " + slowest + " |";
    }
}
