package chaos.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The samples of a run as one table. Which signals there are is known only as they come; a new one widens the table:
 * it is written anew beside and renamed, so that the file has one header and equal rows at any time.
 */
final class SeriesFile implements Closeable {

    static final String TIME = "at";

    private final Path path;
    private final Set<String> columns = new LinkedHashSet<>();
    private LineFile file;

    SeriesFile(Path path) throws IOException {
        this.path = path;
        List<String> before = RunReader.lines(path);
        this.file = new LineFile(path);
        if (before.isEmpty()) {
            file.write(TIME);
        } else {
            String[] header = before.get(0).split(",");
            columns.addAll(Arrays.asList(header).subList(1, header.length));
        }
    }

    void write(Sample sample) throws IOException {
        List<String> fresh = sample.values().keySet().stream()
                .filter(name -> !columns.contains(name))
                .sorted()
                .toList();
        if (!fresh.isEmpty()) {
            widen(fresh);
        }
        file.write(row(sample));
    }

    private String row(Sample sample) {
        StringBuilder row = new StringBuilder(16 + columns.size() * 4).append(sample.at());
        for (String column : columns) {
            Double value = sample.values().get(column);
            row.append(',');
            if (value != null && Double.isFinite(value)) {
                append(row, value);
            }
        }
        return row.toString();
    }

    private static void append(StringBuilder row, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            row.append((long) value);
        } else {
            row.append((float) value);
        }
    }

    private void widen(List<String> fresh) throws IOException {
        columns.addAll(fresh);
        Path wider = path.resolveSibling(path.getFileName() + ".wider");
        Files.deleteIfExists(wider);
        LineFile next = new LineFile(wider);
        next.write(TIME + "," + String.join(",", columns));
        for (String row : rows()) {
            next.write(row + ",".repeat(fresh.size()));
        }
        file.close();
        Files.move(wider, path, StandardCopyOption.ATOMIC_MOVE);
        file = next;
    }

    private List<String> rows() throws IOException {
        List<String> lines = RunReader.lines(path);
        return lines.subList(Math.min(1, lines.size()), lines.size());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
