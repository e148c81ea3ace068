package chaos.journal;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.PackedHistogram;

/** Reads the latency log; a torn last line is left out. */
final class LatencyReader {

    private LatencyReader() {}

    static List<Interval> read(Path file) throws FileNotFoundException {
        List<Interval> intervals = new ArrayList<>();
        if (!Files.exists(file)) {
            return intervals;
        }
        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            while (reader.hasNext()) {
                next(reader, intervals);
            }
        }
        return intervals;
    }

    private static void next(HistogramLogReader reader, List<Interval> intervals) {
        try {
            EncodableHistogram read = reader.nextIntervalHistogram();
            if (read instanceof Histogram histogram && read.getTag() != null) {
                intervals.add(new Interval(
                        read.getTag(), read.getStartTimeStamp(), read.getEndTimeStamp(), packed(histogram)));
            }
        } catch (RuntimeException torn) {
            // HdrHistogram's reader throws on a line that ends too early, and stands after it.
            return;
        }
    }

    /** A plain histogram takes tens of kilobytes whatever it holds; a run of an hour has ten thousand of them. */
    private static Histogram packed(Histogram plain) {
        Histogram packed = new PackedHistogram(plain.getNumberOfSignificantValueDigits());
        packed.add(plain);
        return packed;
    }
}
