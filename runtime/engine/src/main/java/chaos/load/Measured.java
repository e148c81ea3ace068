package chaos.load;

import chaos.journal.Interval;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The times of one interval, in microseconds; {@code queueTime} of those alone that had to wait. */
record Measured(Histogram latency, Histogram serviceTime, Histogram lateness, Histogram queueTime) {

    List<Interval> intervals(long from, long to) {
        List<Interval> intervals = new ArrayList<>(List.of(
                new Interval("latency", from, to, latency),
                new Interval("serviceTime", from, to, serviceTime),
                new Interval("lateness", from, to, lateness)));
        if (queueTime.getTotalCount() > 0) {
            intervals.add(new Interval("queueTime", from, to, queueTime));
        }
        return intervals;
    }
}
