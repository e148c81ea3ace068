package chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import chaos.journal.SystemClock;
import chaos.plan.Origin;
import chaos.plan.Signal;
import chaos.plan.Watch;
import chaos.quantity.Dimension;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsProbeTest {

    private static final Origin HERE = new Origin("a-test", 3);

    private final SystemClock clock = new SystemClock();

    @Test
    void theShopsMetricsBecomeOurSignals() {
        Map<String, Double> values = signals("""
                jvm_heap_used_bytes 50
                jvm_heap_floor_bytes -1
                jvm_gc_collections_total{collector="a"} 3
                jvm_gc_collections_total{collector="b"} 4
                shop_errors_total{kind="x"} 1
                shop_errors_total{kind="y"} 2
                shop_event_loop_lag_recent_seconds 0.25
                shop_connections_open NaN
                """);
        assertThat(values)
                .containsOnly(
                        entry("heap", 50.0),
                        entry("gc.count", 7.0),
                        entry("service.errors", 3.0),
                        entry("eventLoopLag", 0.25));
    }

    @Test
    void collectionsAreCountedAsTheFloorIsTaken() {
        String jvm = "jvm_gc_collections_total 8\n";
        assertThat(signals(jvm + "jvm_heap_floor_bytes 5\njvm_heap_floor_taken_total 7\n"))
                .containsOnly(entry("heap.floor", 5.0), entry("gc.count", 7.0));
        assertThat(signals(jvm)).containsOnly(entry("gc.count", 8.0));
    }

    @Test
    void metricsOfMicrometerAreKnownToo() {
        Map<String, Double> values = signals("""
                jvm_memory_used_bytes{area="heap",id="Eden"} 10
                jvm_memory_used_bytes{area="heap",id="Old"} 20
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 7
                hikaricp_connections_pending{pool="a"} 2
                """);
        assertThat(values).containsOnly(entry("heap", 30.0), entry("metaspace", 7.0), entry("pool.pending", 2.0));
    }

    @Test
    void timeSpentBecomesAShareOfTime() {
        MetricsProbe probe = new MetricsProbe(page(URI.create("http://127.0.0.1:1/")), MetricSignal.TABLE);
        assertThat(probe.signals(1_000, read("jvm_gc_seconds_total 1.0"))).isEmpty();
        assertThat(probe.signals(1_200, read("jvm_gc_seconds_total 1.05")))
                .hasEntrySatisfying(
                        "gc.time", share -> assertThat(share).isCloseTo(25, org.assertj.core.data.Offset.offset(1e-6)));
    }

    @Test
    void everySignalIsToldOnce() {
        assertThat(MetricSignal.TABLE).extracting(MetricSignal::signal).doesNotHaveDuplicates();
    }

    @Test
    void pagesAreFetchedOverOneKeptConnection() throws IOException {
        try (TinyServer server = TinyServer.answering(TinyServer.answer(200, "jvm_heap_used_bytes 5\n"))) {
            MetricsProbe probe = new MetricsProbe(page(server.uri().resolve("/metrics")), MetricSignal.TABLE);
            for (int i = 0; i < 20; i++) {
                assertThat(probe.take(i)).containsOnly(entry("heap", 5.0));
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void chunkedAndUnboundedPagesAreReadWhole() throws IOException {
        String chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nup 1\r\n1\r\n\n\r\n0\r\n\r\n";
        try (TinyServer server = TinyServer.answering(chunks)) {
            assertThat(page(server.uri()).fetch()).isEqualTo("up 1\n");
        }
        String large = "up 1\n".repeat(40_000);
        TinyServer.Talk untilTheEnd = line -> {
            line.request();
            line.say("HTTP/1.1 200 OK\r\n\r\n" + large);
        };
        try (TinyServer server = new TinyServer(untilTheEnd)) {
            assertThat(page(server.uri()).fetch()).isEqualTo(large);
        }
    }

    @Test
    void aPageThatIsNoneIsAProblem() throws IOException {
        try (TinyServer server = TinyServer.answering(TinyServer.answer(404, "no"))) {
            assertThatThrownBy(() -> page(server.uri()).fetch())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("answers 404, expected 200");
        }
        try (TinyServer server = TinyServer.answering("SSH-2.0-nonsense\r\n\r\n")) {
            assertThatThrownBy(() -> page(server.uri()).fetch()).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> page(URI.create("file:///etc/hosts")).fetch())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http or https");
    }

    @Test
    void aServerThatIsSilentOrDripsIsGivenUp() throws IOException {
        TinyServer.Talk drip = line -> {
            line.request();
            line.say("HTTP/1.1 200 OK\r\n\r\n");
            for (int i = 0; i < 1_000; i++) {
                line.say("#");
                new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
            }
        };
        for (TinyServer.Talk talk : new TinyServer.Talk[] {TinyServer.Line::hush, drip}) {
            try (TinyServer server = new TinyServer(talk)) {
                long begin = clock.nanos();
                assertThatThrownBy(() -> page(server.uri()).fetch()).isInstanceOf(IOException.class);
                assertThat((clock.nanos() - begin) / 1e9)
                        .as("seconds until it was given up, timeout 1")
                        .isBetween(0.9, 4.0);
            }
        }
    }

    @Test
    void anEndlessPageIsGivenUp() throws IOException {
        TinyServer.Talk endless = line -> {
            line.request();
            line.say("HTTP/1.1 200 OK\r\n\r\n");
            String text = "#".repeat(100_000);
            for (int i = 0; i < 1_000; i++) {
                line.say(text);
            }
        };
        try (TinyServer server = new TinyServer(endless)) {
            assertThatThrownBy(() -> page(server.uri()).fetch()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aWatchedMetricIsPickedByItsLabelsAndAddedUp() throws IOException {
        String text = "hits{p=\"a\",s=\"1\"} 1\nhits{p=\"a\",s=\"2\"} 2\nhits{p=\"b\"} 4\n";
        try (TinyServer server = TinyServer.answering(TinyServer.answer(200, text))) {
            assertThat(watched("hits", Map.of("p", "a"), Optional.of(page(server.uri())))
                            .take(0))
                    .containsOnly(entry("mine", 3.0));
            assertThatThrownBy(() -> watched("hits", Map.of("p", "c"), Optional.of(page(server.uri())))
                            .take(0))
                    .hasMessageContaining("no hits on the page has the labels {p=c}; there are: ")
                    .hasMessageContaining("{p=b}");
            assertThatThrownBy(() -> watched("hit", Map.of(), Optional.of(page(server.uri())))
                            .take(0))
                    .hasMessageContaining("no metric hit");
        }
        assertThatThrownBy(() -> watched("hits", Map.of(), Optional.empty()).take(0))
                .hasMessageContaining(".metrics(")
                .hasMessageContaining("a-test:3");
    }

    private static WatchedMetric watched(String name, Map<String, String> labels, Optional<MetricsPage> page) {
        Watch.Metric metric = new Watch.Metric(name, labels);
        return new WatchedMetric(
                new Watch(new Signal("mine", Dimension.COUNT), metric, Duration.ofSeconds(1), HERE), metric, page);
    }

    private Map<String, Double> signals(String text) {
        return new MetricsProbe(page(URI.create("http://127.0.0.1:1/")), MetricSignal.TABLE).signals(0, read(text));
    }

    private MetricsPage page(URI uri) {
        return new MetricsPage(uri, clock);
    }

    private static Metrics read(String text) {
        return PrometheusText.read(text.lines().map(String::strip).collect(Collectors.joining("\n")), name -> true);
    }
}
