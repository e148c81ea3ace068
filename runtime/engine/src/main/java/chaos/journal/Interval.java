package chaos.journal;

import org.HdrHistogram.Histogram;

/**
 * The responses of one interval, as a histogram of microseconds.
 *
 * @param kind {@code latency} (from the intended send), {@code serviceTime} (from the actual send) or {@code lateness}
 * @param from epoch milliseconds
 * @param to epoch milliseconds
 */
public record Interval(String kind, long from, long to, Histogram micros) {}
