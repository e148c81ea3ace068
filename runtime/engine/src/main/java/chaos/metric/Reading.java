package chaos.metric;

import java.util.OptionalLong;

/**
 * What a signal was over a span.
 *
 * @param value in the base unit of the signal's dimension
 * @param how how the one number came of many, such as {@code over 1200 requests} or {@code the highest}
 * @param at epoch milliseconds of the moment it was so; empty where it is of the whole span
 */
public record Reading(double value, String how, OptionalLong at) {

    static Reading ofSpan(double value, String how) {
        return new Reading(value, how, OptionalLong.empty());
    }
}
