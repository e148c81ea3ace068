package chaos.probe;

import java.util.List;
import java.util.Map;

/**
 * A signal of ours and the metrics that tell it, the first that is there: the shop's own name first, then those that
 * Micrometer and the Prometheus client libraries use.
 */
record MetricSignal(String signal, Use use, List<Source> sources) {

    /** What a metric's number becomes. */
    enum Use {
        /** The number as it is. */
        VALUE,
        /** Seconds spent, growing: the share of the time in percent. */
        SHARE_OF_TIME
    }

    /** A metric by its name and labels; several that fit are added up. */
    record Source(String name, Map<String, String> labels) {
        Source {
            labels = Map.copyOf(labels);
        }
    }

    MetricSignal {
        sources = List.copyOf(sources);
    }

    static final List<MetricSignal> TABLE = List.of(
            value("heap", of("jvm_heap_used_bytes"), heap("jvm_memory_used_bytes"), heap("jvm_memory_bytes_used")),
            value("heap.max", of("jvm_heap_max_bytes"), heap("jvm_memory_max_bytes"), heap("jvm_memory_bytes_max")),
            value(
                    "heap.committed",
                    of("jvm_heap_committed_bytes"),
                    heap("jvm_memory_committed_bytes"),
                    heap("jvm_memory_bytes_committed")),
            value("heap.floor", of("jvm_heap_floor_bytes"), of("jvm_gc_live_data_size_bytes")),
            value("heap.floorFull", of("jvm_heap_floor_full_bytes")),
            // The shop's own count of floors goes first: it grows together with the floor, the JVM's a little earlier.
            value(
                    "gc.count",
                    of("jvm_heap_floor_taken_total"),
                    of("jvm_gc_collections_total"),
                    of("jvm_gc_pause_seconds_count"),
                    of("jvm_gc_collection_seconds_count")),
            share(
                    "gc.time",
                    of("jvm_gc_seconds_total"),
                    of("jvm_gc_pause_seconds_sum"),
                    of("jvm_gc_collection_seconds_sum")),
            value("directMemory", of("jvm_direct_used_bytes"), direct("jvm_buffer_memory_used_bytes")),
            value("directMemory.max", of("jvm_direct_max_bytes")),
            value("metaspace", of("jvm_metaspace_used_bytes"), metaspace("jvm_memory_used_bytes")),
            value("eventLoopLag", of("shop_event_loop_lag_recent_seconds"), of("nodejs_eventloop_lag_seconds")),
            value("connections", of("shop_connections_open"), of("tomcat_connections_current_connections")),
            value("pool.active", of("shop_pool_active"), of("hikaricp_connections_active")),
            value("pool.pending", of("shop_pool_pending"), of("hikaricp_connections_pending")),
            value("pool.max", of("shop_pool_max"), of("hikaricp_connections_max")),
            value("workers.busy", of("shop_workers_busy"), of("tomcat_threads_busy_threads")),
            value("workers.max", of("shop_workers"), of("tomcat_threads_config_max_threads")),
            value("workerQueue.depth", of("shop_worker_queue_depth")),
            value("workerQueue.capacity", of("shop_worker_queue_capacity")),
            value("connections.max", of("shop_connections_max"), of("tomcat_connections_config_max_connections")),
            value("queue.depth", of("shop_queue_depth")),
            value("queue.capacity", of("shop_queue_capacity")),
            value("service.requests", of("shop_requests_total"), of("http_server_requests_seconds_count")),
            value(
                    "service.errors",
                    of("shop_errors_total"),
                    new Source("http_server_requests_seconds_count", Map.of("outcome", "SERVER_ERROR"))));

    private static MetricSignal value(String signal, Source... sources) {
        return new MetricSignal(signal, Use.VALUE, List.of(sources));
    }

    private static MetricSignal share(String signal, Source... sources) {
        return new MetricSignal(signal, Use.SHARE_OF_TIME, List.of(sources));
    }

    private static Source of(String name) {
        return new Source(name, Map.of());
    }

    private static Source heap(String name) {
        return new Source(name, Map.of("area", "heap"));
    }

    private static Source direct(String name) {
        return new Source(name, Map.of("id", "direct"));
    }

    private static Source metaspace(String name) {
        return new Source(name, Map.of("id", "Metaspace"));
    }
}
