package chaos.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the table of samples; a row that is torn, or is no row, is left out. */
final class SeriesReader {

    private final String[] header;
    private final List<Sample> samples = new ArrayList<>();
    /** Which columns a row has, as rows of the same probe have them. */
    private final Map<List<String>, List<String>> shared = new HashMap<>();

    private SeriesReader(String header) {
        this.header = header.split(",", -1);
    }

    static List<Sample> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        // Latin-1 never fails, also where a crash tore a character; names and numbers are ASCII.
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String header = lines.readLine();
            return header == null ? List.of() : new SeriesReader(header).rows(lines);
        }
    }

    private List<Sample> rows(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] row = line.split(",", -1);
            if (row.length == header.length) {
                add(row);
            }
        }
        samples.sort(Comparator.comparingLong(Sample::at));
        return samples;
    }

    private void add(String[] row) {
        List<String> names = new ArrayList<>();
        double[] values = new double[header.length];
        try {
            for (int i = 1; i < row.length; i++) {
                if (!row[i].isEmpty()) {
                    values[names.size()] = Double.parseDouble(row[i]);
                    names.add(header[i]);
                }
            }
            List<String> same = shared.computeIfAbsent(List.copyOf(names), all -> all);
            samples.add(new Sample(Long.parseLong(row[0]), new Row(same, Arrays.copyOf(values, names.size()))));
        } catch (NumberFormatException torn) {
            // The last row of a run that was killed may end within a number; what it held is lost with it.
            return;
        }
    }
}
