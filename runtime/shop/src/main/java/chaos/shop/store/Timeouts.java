package chaos.shop.store;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import com.zaxxer.hikari.metrics.PoolStats;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often the pool had no connection in time. */
record Timeouts(LongAdder count) implements MetricsTrackerFactory {
    @Override
    public IMetricsTracker create(String poolName, PoolStats stats) {
        return new IMetricsTracker() {
            @Override
            public void recordConnectionTimeout() {
                count.increment();
            }
        };
    }
}
