package chaos.diagnosis;

import java.util.Optional;

/**
 * When a fault was active.
 *
 * @param from epoch milliseconds
 * @param to epoch milliseconds; empty where its end was not recorded
 * @param summary the fault as the script said it
 */
public record FaultWindow(String fault, String kind, String summary, long from, Optional<Long> to, int line) {}
