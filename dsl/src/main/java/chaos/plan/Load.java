package chaos.plan;

import java.time.Duration;
import java.util.List;

/** What the clients do, and how many of them there are over time: the shapes follow one another. */
public record Load(List<Journey> journeys, List<LoadShape> shapes) {

    public Load {
        journeys = List.copyOf(journeys);
        shapes = List.copyOf(shapes);
    }

    /** The length of all shapes together. */
    public Duration length() {
        return shapes.stream().map(LoadShape::length).reduce(Duration.ZERO, Duration::plus);
    }
}
