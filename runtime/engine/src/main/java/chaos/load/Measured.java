package chaos.load;

import chaos.journal.Interval;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The times of one interval, in microseconds. */
record Measured(Histogram latency, Histogram serviceTime, Histogram lateness) {

    List<Interval> intervals(long from, long to) {
        return List.of(
                new Interval("latency", from, to, latency),
                new Interval("serviceTime", from, to, serviceTime),
                new Interval("lateness", from, to, lateness));
    }
}
