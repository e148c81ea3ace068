package chaos.diagnosis;

import java.util.Optional;

/**
 * A forecast that a resource will be exhausted.
 *
 * @param resource the signal's name, such as {@code heap}
 * @param from epoch milliseconds of its begin
 * @param to epoch milliseconds of its end; empty while it lasts to the end of the record or to the failure
 * @param secondsToExhaustion as it was forecast at its begin
 */
public record Alarm(String resource, long from, Optional<Long> to, double secondsToExhaustion, String evidence) {

    /** Whether it stood at a time in epoch milliseconds. */
    public boolean stoodAt(long time) {
        return from <= time && to.map(end -> time < end).orElse(true);
    }
}
