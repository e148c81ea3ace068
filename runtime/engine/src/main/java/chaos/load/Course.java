package chaos.load;

import chaos.plan.ClosedShape;
import chaos.plan.LoadShape;
import java.time.Duration;
import java.util.List;

/**
 * Shapes of the load that follow one another, begun at a time in nanoseconds of the run's clock.
 *
 * @param shapes at least one, all of one model
 */
record Course(List<LoadShape> shapes, long begun) {

    Course {
        shapes = List.copyOf(shapes);
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("a load follows at least 1 shape, got none");
        }
    }

    /** How many clients there shall be. */
    long clientsAt(long now) {
        int index = indexAt(now);
        return closed(index).clientsAt(Duration.ofNanos(Math.max(0, now - begunOf(index))));
    }

    /** Whether those who join now send at once. */
    boolean atOnce(long now) {
        return closed(indexAt(now)).atOnce();
    }

    private ClosedShape closed(int index) {
        return (ClosedShape) shapes.get(index);
    }

    private int indexAt(long now) {
        int index = 0;
        long end = begun + shapes.get(0).length().toNanos();
        while (index + 1 < shapes.size() && now - end >= 0) {
            index++;
            end += shapes.get(index).length().toNanos();
        }
        return index;
    }

    private long begunOf(int index) {
        long time = begun;
        for (int i = 0; i < index; i++) {
            time += shapes.get(i).length().toNanos();
        }
        return time;
    }
}
