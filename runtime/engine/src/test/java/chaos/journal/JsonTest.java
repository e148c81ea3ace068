package chaos.journal;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.plan.Severity;
import chaos.plan.Stage;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law: each kind of event, with every field set, is the same after it was written and read. */
class JsonTest {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Stream<Class<?>> kinds() {
        return Arrays.stream(Event.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_event_survives_writing_and_reading(Class<? extends Event> kind) throws Exception {
        Event event = filled(kind);
        String json = Json.write(event, Event.class);
        assertThat(json)
                .startsWith("{\"type\":\"" + kind.getSimpleName() + "\"")
                .doesNotContain("\n");
        assertThat(Json.read(json, Event.class)).isEqualTo(event);
        STRICT.readTree(json); // throws where a name stands twice, which other readers resolve as they like
    }

    private static <E> E filled(Class<E> kind) throws ReflectiveOperationException {
        RecordComponent[] parts = kind.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(JsonTest::some).toArray();
        return kind.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object some(Class<?> type) {
        Map<Class<?>, Object> values = new HashMap<>(Map.of(
                String.class,
                "two\nlines, \"quotes\" and ünïcode",
                long.class,
                1_790_000_000_123L,
                int.class,
                42,
                Integer.class,
                137,
                double.class,
                0.1,
                boolean.class,
                true,
                List.class,
                List.of("a", "b"),
                Map.class,
                Map.of("k", "v"),
                Phase.class,
                Phase.GATE,
                Stage.class,
                Stage.CASCADE_FAILURE));
        values.put(StepState.class, StepState.RESCUED);
        values.put(Severity.class, Severity.MAJOR);
        assertThat(values).as("a value for each type that events use").containsKey(type);
        return values.get(type);
    }
}
