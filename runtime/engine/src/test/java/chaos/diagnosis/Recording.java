package chaos.diagnosis;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.journal.Sample;
import chaos.journal.Timeline;
import chaos.plan.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads a recording of a real run: see the README beside them. */
final class Recording {

    private static final long ZERO = 1_000_000_000L;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private String[] names = {};

    static Timeline read(String name, Scenario plan) throws IOException {
        Recording recording = new Recording();
        try (InputStream file = Objects.requireNonNull(
                        Recording.class.getResourceAsStream("recordings/" + name + ".csv.gz"), name);
                InputStream text = new GZIPInputStream(file)) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(recording::line);
        }
        return new Timeline(name, plan, recording.entries, recording.samples, List.of(), true);
    }

    private void line(String line) {
        String[] parts = line.split(",", -1);
        switch (parts[0]) {
            case "E" -> entries.add(new Entry(Instant.ofEpochMilli(time(parts)), event(parts[2], parts[3])));
            case "H" -> names = parts;
            case "S" -> samples.add(new Sample(time(parts), values(parts)));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static long time(String[] parts) {
        return ZERO + Long.parseLong(parts[1]);
    }

    private Map<String, Double> values(String[] parts) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 2; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                values.put(names[i], Double.valueOf(parts[i]));
            }
        }
        return values;
    }

    private static Event event(String type, String argument) {
        return switch (type) {
            case "PhaseBegan" -> new Event.PhaseBegan(Phase.valueOf(argument));
            case "LoadChanged" -> new Event.LoadChanged("recorded", Long.parseLong(argument), 1);
            case "FaultIntended" -> new Event.FaultIntended(argument, "memoryLeak", Map.of(), "recorded", 1);
            case "FaultBegan" -> new Event.FaultBegan(argument);
            case "FaultEnded" -> new Event.FaultEnded(argument, "recorded", "recorded");
            case "TargetStarted" -> new Event.TargetStarted(argument, "http://127.0.0.1", 1);
            case "TargetStopped" -> new Event.TargetStopped(argument);
            case "TargetDied" -> new Event.TargetDied(Integer.valueOf(argument), "the process ended");
            case "RunEnded" -> new Event.RunEnded(argument);
            default -> throw new IllegalArgumentException(type);
        };
    }
}
