package chaos.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the table of samples; a row that is torn, or is no row, is left out. */
final class SeriesReader {

    private SeriesReader() {}

    static List<Sample> read(Path file) throws IOException {
        List<String> lines = RunReader.lines(file);
        if (lines.isEmpty()) {
            return List.of();
        }
        String[] header = lines.get(0).split(",", -1);
        List<Sample> samples = new ArrayList<>(lines.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            if (row.length == header.length) {
                add(samples, header, row);
            }
        }
        samples.sort(Comparator.comparingLong(Sample::at));
        return samples;
    }

    private static void add(List<Sample> samples, String[] header, String[] row) {
        Map<String, Double> values = new HashMap<>();
        try {
            for (int i = 1; i < row.length; i++) {
                if (!row[i].isEmpty()) {
                    values.put(header[i], Double.valueOf(row[i]));
                }
            }
            samples.add(new Sample(Long.parseLong(row[0]), values));
        } catch (NumberFormatException torn) {
            // The last row of a run that was killed may end within a number; what it held is lost with it.
            return;
        }
    }
}
