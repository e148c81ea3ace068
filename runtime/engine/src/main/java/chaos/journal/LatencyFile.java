package chaos.journal;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** HdrHistogram's own log format, tagged by the kind of the interval, so that its tools read it too. */
final class LatencyFile implements Closeable {

    private final PrintStream out;
    private final HistogramLogWriter writer;

    LatencyFile(Path path, long startMillis) throws FileNotFoundException {
        out = new PrintStream(new FileOutputStream(path.toFile(), true), false, StandardCharsets.UTF_8);
        writer = new HistogramLogWriter(out);
        writer.outputComment("microseconds; tags: latency, serviceTime, lateness");
        writer.outputLogFormatVersion();
        writer.outputBaseTime(startMillis);
        writer.setBaseTime(startMillis);
        writer.outputLegend();
        out.flush();
    }

    void write(Interval interval) throws IOException {
        Histogram histogram = interval.micros().copy();
        histogram.setStartTimeStamp(interval.from());
        histogram.setEndTimeStamp(interval.to());
        histogram.setTag(interval.kind());
        writer.outputIntervalHistogram(histogram);
        if (out.checkError()) {
            throw new IOException("latency.hlog could not be written");
        }
    }

    @Override
    public void close() {
        out.close();
    }
}
