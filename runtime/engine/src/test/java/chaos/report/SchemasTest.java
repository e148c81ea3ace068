package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Json;
import chaos.journal.Sample;
import chaos.plan.Plan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What we write is what the schemas in the tree say, and what differs from it is refused. */
class SchemasTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> reportsFollowTheirSchema() {
        return Map.of(
                        "a leak that fails", SampleRun.memoryLeak(),
                        "a healthy run", SampleRun.healthy(),
                        "a failed gate", SampleRun.gateFailed(),
                        "cut off by a crash", SampleRun.cutOff(60_000),
                        "hostile texts", ReportContractTest.hostile(),
                        "nothing recorded", SampleRun.nothing())
                .entrySet()
                .stream()
                .flatMap(run -> Stream.of(new TimelineJson(), new VerdictJson())
                        .map(report ->
                                DynamicTest.dynamicTest(report.fileName() + ": " + run.getKey(), () -> assertThat(
                                                Schemas.problems(report.fileName(), Written.by(report, run.getValue())))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> everyEntryOfAJournalFollowsItsSchema() {
        List<Entry> entries = new ArrayList<>(SampleRun.memoryLeak().timeline().entries());
        entries.addAll(SampleRun.everyEvent());
        return entries.stream()
                .map(e -> DynamicTest.dynamicTest(e.event().getClass().getSimpleName(), () -> assertThat(
                                Schemas.problems("journal.json", Json.write(e, Entry.class)))
                        .isEmpty()));
    }

    @Test
    void theJournalsSchemaKnowsEveryKindOfEvent() throws IOException {
        JsonNode schema = schema("journal.json");
        List<String> kinds = Arrays.stream(Event.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        assertThat(schema.path("definitions").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(SampleRun.everyEvent())
                .extracting(e -> e.event().getClass().getSimpleName())
                .as("an example of each")
                .containsAll(kinds);
    }

    @Test
    void aPlanFollowsItsSchema() throws IOException {
        Plan plan = SampleRun.memoryLeak().plan();
        assertThat(Schemas.problems("plan.json", Json.write(plan, Plan.class))).isEmpty();
    }

    @Test
    void aJourneyFollowsItsSchemaAndIsReadBackAsItWas() throws IOException {
        Plan plan = SamplePlan.going(SampleJourney.whole());
        String written = Json.write(plan, Plan.class);
        assertThat(Schemas.problems("plan.json", written)).isEmpty();
        assertThat(Json.read(written, Plan.class)).isEqualTo(plan);
    }

    @Test
    void aRowOfTheSeriesFollowsItsSchema() throws IOException {
        for (Sample sample : SampleRun.memoryLeak().timeline().samples()) {
            Map<String, Object> row = new HashMap<>(sample.values());
            row.put("at", sample.at());
            row.put("disk.free", null);
            assertThat(Schemas.problems("series.json", MAPPER.writeValueAsString(row)))
                    .isEmpty();
        }
    }

    @Test
    void everySignalOfTheChartsIsDescribed() throws IOException {
        JsonNode schema = schema("series.json");
        List<String> patterns = new ArrayList<>();
        schema.path("patternProperties").fieldNames().forEachRemaining(patterns::add);
        assertThat(Stream.concat(ChartCatalogue.ALWAYS.stream(), ChartCatalogue.WHERE_MOVED.stream())
                        .flatMap(c -> c.lines().stream())
                        .map(ChartSpec.Line::signal))
                .allMatch(s ->
                        schema.path("properties").has(s) || patterns.stream().anyMatch(s::matches));
    }

    @Test
    void aStrangeWordAWrongTypeAndAMissingPartAreRefused() throws IOException {
        ObjectNode timeline = (ObjectNode) MAPPER.readTree(Written.by(new TimelineJson(), SampleRun.memoryLeak()));
        assertThat(Schemas.problems(
                        "timeline.json", timeline.deepCopy().put("extra", 1).toString()))
                .hasSize(1);
        assertThat(Schemas.problems(
                        "timeline.json",
                        timeline.deepCopy().put("duration", "long").toString()))
                .hasSize(1);
        assertThat(Schemas.problems(
                        "timeline.json", timeline.deepCopy().without("stages").toString()))
                .hasSize(1);
        assertThat(Schemas.problems("verdict.json", "{\"outcome\":\"FINE\"}")).isNotEmpty();
        assertThat(Schemas.problems("journal.json", "{\"at\":\"2026-01-01T00:00:00Z\",\"event\":{\"type\":\"None\"}}"))
                .isNotEmpty();
    }

    @Test
    void theTimelineHoldsWhatHappenedInSecondsFromTimeZero() throws IOException {
        JsonNode timeline = MAPPER.readTree(Written.by(new TimelineJson(), SampleRun.memoryLeak()));
        assertThat(timeline.at("/zero").asText()).isEqualTo("2026-11-20T13:40:36.500Z");
        assertThat(timeline.at("/lead").asDouble()).isEqualTo(45.2);
        assertThat(timeline.at("/timeToFailure").asDouble()).isEqualTo(97.0);
        assertThat(timeline.at("/recovery").asDouble()).isEqualTo(6.0);
        assertThat(timeline.at("/stages/0/duration").asDouble()).isEqualTo(4.7);
        assertThat(timeline.at("/faults/0/achieved/0/achieved").asDouble()).isEqualTo(1.001e6);
        assertThat(timeline.at("/responses/0/duration").asDouble()).isEqualTo(2.22);
        assertThat(timeline.at("/phases/0/at").asDouble()).isEqualTo(-36.4);
    }

    private static JsonNode schema(String name) throws IOException {
        return MAPPER.readTree(Objects.requireNonNull(Reports.class.getResourceAsStream("/chaos/schema/" + name)));
    }
}
