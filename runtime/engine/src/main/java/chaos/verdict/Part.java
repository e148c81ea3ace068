package chaos.verdict;

import chaos.metric.Stretch;
import java.util.List;

/**
 * The part of a run that a claim is about.
 *
 * @param stretches without an overlap, in the order of time; at least one
 * @param words how a person calls it, such as {@code while faults were active}
 * @param whole whether it was recorded to its end; of a run that was cut short a later moment could have been worse
 */
record Part(List<Stretch> stretches, String words, boolean whole) {

    Part {
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("a part of a run has at least one stretch, got none");
        }
        stretches = List.copyOf(stretches);
    }

    long from() {
        return stretches.get(0).from();
    }

    long to() {
        return stretches.get(stretches.size() - 1).to();
    }

    boolean contains(long at) {
        return stretches.stream().anyMatch(s -> s.contains(at));
    }

    boolean overlaps(long from, long to) {
        return stretches.stream().anyMatch(s -> s.overlaps(from, to));
    }

    Finding.Span span() {
        return new Finding.Span(from(), to());
    }
}
