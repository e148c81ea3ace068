package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void thePageNeedsNothingBesideItself() throws IOException {
        String page = Written.by(new HtmlReport(), SampleRun.memoryLeak());
        assertThat(page).contains("default-src 'none'");
        assertThat(page).doesNotContainPattern("(?i)(src|href|action|poster|data)\\s*=\\s*[\"']?\\s*(https?:|//)");
        assertThat(page)
                .doesNotContainPattern("(?i)url\\(\\s*[\"']?(https?:|//)|@import|fetch\\(|XMLHttpRequest|WebSocket");
    }

    @Test
    void aHostileTextStaysText() throws IOException {
        String page = Written.by(new HtmlReport("</pre><script>alert(2)</script>"), ReportContractTest.hostile());
        assertThat(page).doesNotContain("<img").doesNotContain("</pre><script>");
        assertThat(Pattern.compile("</script>").matcher(page).results().count())
                .as("the two scripts of the page itself")
                .isEqualTo(2);
        assertThat(data(page).at("/lanes/1/spans").toString()).contains("</script><img src=x onerror=alert(1)>");
    }

    @Test
    void findingsNameLineMeasureAndSpan() throws IOException {
        String page = Written.by(new HtmlReport(), SampleRun.memoryLeak());
        assertThat(page)
                .contains("<title>BROKEN: " + SamplePlan.TITLE)
                .contains("during faults: latency.p99 is below 400 ms")
                .contains("it was above 400 ms from 01:29.0 on, and 2.21 s at the worst")
                .contains("memoryLeak(rate 1 MB/s)")
                .contains(
                        "leaked: asked 1 MB/s, achieved 1.001 MB/s (100.1 %); 2 times measured, 998 kB/s to 1.004 MB/s")
                .contains("line 32")
                .contains("href=\"#t=89.000,97.000\"");
    }

    @Test
    void chartsHoldEverySignalTheyDraw() throws IOException {
        JsonNode data = data(Written.by(new HtmlReport(), SampleRun.memoryLeak()));
        assertThat(data.at("/charts")).hasSizeGreaterThanOrEqualTo(8);
        data.at("/charts").forEach(chart -> chart.at("/lines").forEach(line -> {
            JsonNode series = data.at("/series").path(line.path("signal").asText());
            assertThat(series.path("t").size()).as(line.toString()).isPositive();
            assertThat(series.path("v")).hasSize(series.path("t").size());
        }));
        assertThat(data.at("/lanes").findValuesAsText("name"))
                .containsExactly("Phase", "Load", "Stage", "Faults", "Alarms", "Responses");
    }

    @Test
    void thePageStaysSmallForALongRun() throws IOException {
        int[] lengths = {3, 10, 60};
        for (int minutes : lengths) {
            Recorded run = SampleRun.memoryLeak(SamplePlan.TITLE, Duration.ofMinutes(minutes));
            int size = Written.by(new HtmlReport(), run).getBytes(StandardCharsets.UTF_8).length;
            assertThat(size)
                    .as("bytes of a run of " + minutes + " min at 100 ms")
                    .isLessThan(2_000_000);
        }
    }

    static JsonNode data(String page) throws IOException {
        Matcher data = Pattern.compile(
                        "<script type=\"application/json\" id=\"run-data\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }
}
